-- Facts and official records are added and retired in the portal, and their names and units change, by the same proposal as a value
-- (ADR 0043). What was retired stays with its history, so that the checker can say that it was official once.

alter table trust.fact
    add column retired_at timestamptz;
alter table trust.official_record
    add column retired_at timestamptz,
    -- Whatever asks only whether a record is confirmed never takes a retired one for official.
    add constraint retired_is_not_confirmed check (retired_at is null or not confirmed);

alter table trust.proposal
    -- Null of a proposal for something that is not there yet: there was no state that could have been looked at.
    alter column base drop not null,
    add column new_fact     trust.fact_kind,
    add column new_official trust.official_kind,
    add column unit_en      text,
    add column unit_ko      text,
    add column retired      boolean not null default false,
    add constraint what_is_new_has_a_kind check ((base is null) = (num_nonnulls(new_fact, new_official) = 1)),
    add constraint kind_of_what_is_new check ((new_fact is null or kind = 'fact') and (new_official is null or kind = 'official')),
    add constraint what_is_new_is_not_retired check (base is not null or not retired),
    add constraint retired_proposal_is_not_confirmed check (kind = 'fact' or not (retired and confirmed)),
    add constraint unit_in_both_languages check ((unit_en is null) = (unit_ko is null));
-- What is under way was looked at with the unit that the fact has.
alter table trust.proposal disable trigger proposal_is_guarded;
update trust.proposal p set unit_en = f.unit_en, unit_ko = f.unit_ko
from trust.fact f where p.kind = 'fact' and p.claim = f.key and f.unit_en is not null;
alter table trust.proposal enable trigger proposal_is_guarded;

-- Null where it was recorded before this was kept.
alter table trust.claim_change
    add column was_label_en text,
    add column was_label_ko text,
    add column label_en     text,
    add column label_ko     text,
    add column was_unit_en  text,
    add column was_unit_ko  text,
    add column unit_en      text,
    add column unit_ko      text,
    add column was_retired  boolean,
    add column retired      boolean not null default false;

-- A ratio, a phase, an address or a link is always critical, and so is whatever an official record takes its address from.
update trust.fact set critical = true
where not critical
  and (kind in ('ratio', 'phase', 'address', 'link')
    or key in (select named.parts[1]
               from trust.official_record o, regexp_matches(o.value, '\{\{fact:([^}]*)\}\}', 'g') as named (parts)));
alter table trust.fact
    add constraint critical_by_its_kind check (critical or kind not in ('ratio', 'phase', 'address', 'link'));

create function trust.guard_address() returns trigger
    language plpgsql as
$$
begin
    if exists (select
               from regexp_matches(new.value, '\{\{fact:([^}]*)\}\}', 'g') as named (parts)
               left join trust.fact f on f.key = named.parts[1]
               where f.critical is distinct from true) then
        raise exception '% takes its address from a fact that is not critical', new.id using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;
-- At the end of the transaction: the starter pack brings both in one, in any order.
create constraint trigger official_address_is_guarded after insert or update of value on trust.official_record
    deferrable initially deferred for each row execute function trust.guard_address();

-- What a claim says as a proposal has it, in the columns of the claim.
create function trust.said(p trust.proposal) returns jsonb
    language sql stable as
$$
select jsonb_build_object('label_en', p.label_en, 'label_ko', p.label_ko, 'note_en', p.note_en, 'note_ko', p.note_ko,
                          'as_of', p.as_of, 'confidence', p.confidence, 'sources', p.sources, 'passages', p.passages,
                          'korean_pending', p.korean_pending)
    || case p.kind
           when 'fact' then jsonb_build_object('value_en', p.value_en, 'value_ko', p.value_ko,
                                               'unit_en', p.unit_en, 'unit_ko', p.unit_ko)
           else jsonb_build_object('value', p.value_en, 'confirmed', p.confirmed) end
$$;

-- As before, and of what is new: what was made in the portal comes in by a live proposal that says exactly that. What the starter pack
-- brings for the first time was not edited here, and comes in with the release.
create or replace function trust.guard_claim() returns trigger
    language plpgsql as
$$
declare
    free constant text[] := array ['verified_at', 'verified_by', 'verifier', 'check_due', 'sort', 'version', 'changed_at', 'edited_at'];
    was           jsonb  := to_jsonb(old) - free;
    became        jsonb  := to_jsonb(new) - free;
    subject       text   := coalesce(was, became) ->> tg_argv[1];
begin
    if not coalesce((coalesce(was, became) ->> 'critical')::boolean, true) then
        if tg_op = 'DELETE' then
            return old;
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        raise exception '% is critical and cannot be deleted', subject using errcode = 'restrict_violation';
    end if;
    if was = became or tg_op = 'INSERT' and new.edited_at is null and new.retired_at is null then
        return new;
    end if;
    perform
    from trust.proposal p
    where p.kind = tg_argv[0]::trust.claim_kind
      and p.claim = subject
      and p.state = 'live'
      and p.ended_at = new.changed_at
      and (p.base is null) = (tg_op = 'INSERT')
      and became = case tg_op
                       when 'INSERT' then
                           jsonb_build_object(tg_argv[1], p.claim, 'kind', coalesce(p.new_fact::text, p.new_official::text))
                               || case p.kind when 'fact' then '{"critical": true}'::jsonb else '{}'::jsonb end
                       else was end
        || trust.said(p)
        || jsonb_build_object('retired_at', case when p.retired then coalesce((was ->> 'retired_at')::timestamptz, p.ended_at) end);
    if not found then
        raise exception '% is critical and changes only by a proposal that somebody else has approved', subject
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
drop trigger critical_fact_is_guarded on trust.fact;
drop trigger official_record_is_guarded on trust.official_record;
create trigger critical_fact_is_guarded before insert or update or delete on trust.fact
    for each row execute function trust.guard_claim('fact', 'key');
create trigger official_record_is_guarded before insert or update or delete on trust.official_record
    for each row execute function trust.guard_claim('official', 'id');
