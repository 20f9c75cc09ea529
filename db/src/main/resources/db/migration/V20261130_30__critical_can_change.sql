-- Whether a fact is critical is part of what it says (ADR 0043): one person may make it so, and only two may end that.

alter table trust.proposal
    -- What is under way is of claims that are critical, and none of it ends that.
    add column critical boolean not null default true,
    add constraint only_a_fact_is_not_critical check (critical or kind = 'fact'),
    add constraint what_is_new_is_critical check (critical or base is not null);

-- Null where it was recorded before this was kept.
alter table trust.claim_change
    add column was_critical boolean,
    add column critical     boolean;

-- As before, and whether a fact is critical.
create or replace function trust.said(p trust.proposal) returns jsonb
    language sql stable as
$$
select jsonb_build_object('label_en', p.label_en, 'label_ko', p.label_ko, 'note_en', p.note_en, 'note_ko', p.note_ko,
                          'as_of', p.as_of, 'confidence', p.confidence, 'sources', p.sources, 'passages', p.passages,
                          'korean_pending', p.korean_pending)
    || case p.kind
           when 'fact' then jsonb_build_object('value_en', p.value_en, 'value_ko', p.value_ko,
                                               'unit_en', p.unit_en, 'unit_ko', p.unit_ko, 'critical', p.critical)
           else jsonb_build_object('value', p.value_en, 'confirmed', p.confirmed) end
$$;

-- As before, and one after the other with guard_source: of a record that takes its address from a fact and that fact ceasing to be
-- critical at the same time, the second sees the first.
create or replace function trust.guard_address() returns trigger
    language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtext('trust.official_address'));
    if exists (select
               from regexp_matches(new.value, '\{\{fact:([^}]*)\}\}', 'g') as named (parts)
               left join trust.fact f on f.key = named.parts[1]
               where f.critical is distinct from true) then
        raise exception '% takes its address from a fact that is not critical', new.id using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;

-- The same from the other side.
create function trust.guard_source() returns trigger
    language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtext('trust.official_address'));
    if exists (select
               from trust.official_record o
               where position('{{fact:' || new.key || '}}' in o.value) > 0) then
        raise exception 'an official record takes its address from %, which stays critical', new.key
            using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;
create constraint trigger source_of_address_is_guarded after update of critical on trust.fact
    deferrable initially deferred for each row when (old.critical and not new.critical) execute function trust.guard_source();
