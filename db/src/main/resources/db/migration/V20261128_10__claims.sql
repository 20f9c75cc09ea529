-- Facts and official records, together "claims": when they are to be checked next, what they said before, and, for those that could cost
-- somebody money, that nobody changes one alone. The rules stand here a second time, so that a fault in the application cannot get past
-- them (ADR 0035).

-- The passages stand in the order of the sources; '' for a source that none was saved of.
alter table trust.fact
    add column unit_en        text,
    add column unit_ko        text,
    add column passages       text[]  not null default '{}',
    add column verified_by    text,
    add column verifier       text,
    add column check_due      date,
    add column korean_pending boolean not null default false,
    add column edited_at      timestamptz,
    add check (cardinality(passages) in (0, cardinality(sources))),
    add check ((unit_en is null) = (unit_ko is null));
alter table trust.official_record
    add column passages       text[]  not null default '{}',
    add column verified_by    text,
    add column verifier       text,
    add column check_due      date,
    add column korean_pending boolean not null default false,
    add column edited_at      timestamptz,
    add check (cardinality(passages) in (0, cardinality(sources)));

update trust.fact set check_due = verified_at + 90 where verified_at is not null;
update trust.official_record set check_due = verified_at + 90 where verified_at is not null;

create type trust.claim_kind as enum ('fact', 'official');
create type trust.proposal_state as enum ('open', 'approved', 'live', 'declined', 'withdrawn', 'stopped');

create table trust.proposal (
    id             uuid primary key default gen_random_uuid(),
    kind           trust.claim_kind     not null,
    claim          text                 not null,
    -- What the claim would say.
    label_en       text                 not null,
    label_ko       text                 not null,
    value_en       text                 not null,
    value_ko       text                 not null,
    note_en        text,
    note_ko        text,
    confirmed      boolean              not null,
    as_of          date                 not null,
    confidence     platform.confidence  not null,
    sources        text[]               not null,
    passages       text[]               not null,
    korean_pending boolean              not null,
    reason_en      text                 not null check (btrim(reason_en) <> ''),
    reason_ko      text check (btrim(reason_ko) <> ''),
    -- When the claim that was looked at was changed last: an approval is for a change of that and of nothing newer.
    base           timestamptz          not null,
    state          trust.proposal_state not null default 'open',
    -- Accounts by id, and the names they had; the name is null for the application itself.
    proposed_by    text                 not null check (proposed_by <> ''),
    proposer       text,
    proposed_at    timestamptz          not null,
    approved_by    text,
    approver       text,
    approved_at    timestamptz,
    live_at        timestamptz,
    ended_by       text,
    ender          text,
    ended_at       timestamptz,
    ended_reason   text,
    constraint proposer_is_not_approver check (approved_by <> proposed_by),
    constraint approved_by_a_person check (approved_by not like 'system:%'),
    check (cardinality(passages) in (0, cardinality(sources))),
    check ((state in ('approved', 'live', 'stopped')) =
           (approved_by is not null and approved_at is not null and live_at is not null)),
    check (live_at >= approved_at),
    check ((state in ('open', 'approved')) = (ended_at is null)),
    check (state <> 'live' or ended_at >= live_at)
);
-- One by people and one by the starter pack: neither is lost because of the other.
create unique index proposal_under_way on trust.proposal (kind, claim, (proposed_by like 'system:%'))
    where state in ('open', 'approved');
create index proposal_of_claim on trust.proposal (kind, claim, proposed_at desc);
create index proposal_due on trust.proposal (live_at) where state = 'approved';

-- A proposal is decided step by step, and what it says is never changed on the way.
create function trust.guard_proposal() returns trigger
    language plpgsql as
$$
declare
    decision constant text[] := array ['state', 'approved_by', 'approver', 'approved_at', 'live_at',
        'ended_by', 'ender', 'ended_at', 'ended_reason'];
begin
    if tg_op = 'DELETE' then
        raise exception 'a proposal is never deleted' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'open' then
            raise exception 'a proposal begins open' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if to_jsonb(new) - decision <> to_jsonb(old) - decision then
        raise exception 'what a proposal says is never changed' using errcode = 'restrict_violation';
    end if;
    if (old.state, new.state) not in (('open', 'approved'), ('open', 'declined'), ('open', 'withdrawn'),
                                      ('approved', 'live'), ('approved', 'stopped')) then
        raise exception 'a proposal that is % cannot become %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    if old.state = 'approved' and (new.approved_by, new.approved_at, new.live_at)
        is distinct from (old.approved_by, old.approved_at, old.live_at) then
        raise exception 'an approval is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger proposal_is_guarded before insert or update or delete on trust.proposal
    for each row execute function trust.guard_proposal();

-- The public history: what a claim said before, what it says since then, why, and who proposed and approved it.
create table trust.claim_change (
    id             bigint generated always as identity primary key,
    kind           trust.claim_kind    not null,
    claim          text                not null,
    -- All null in the first record of a claim.
    was_value_en   text,
    was_value_ko   text,
    was_note_en    text,
    was_note_ko    text,
    was_confidence text,
    was_confirmed  boolean,
    value_en       text                not null,
    value_ko       text                not null,
    note_en        text,
    note_ko        text,
    confidence     platform.confidence not null,
    confirmed      boolean             not null,
    reason_en      text,
    reason_ko      text,
    proposed_by    text                not null,
    proposer       text,
    approved_by    text,
    approver       text,
    proposal       uuid references trust.proposal,
    at             timestamptz         not null,
    check (approved_by <> proposed_by),
    check ((proposal is null) = (approved_by is null)),
    check (was_value_en is null or reason_en is not null)
);
create index claim_change_of_claim on trust.claim_change (kind, claim, id desc);
create trigger claim_change_is_append_only before update or delete on trust.claim_change
    for each row execute function platform.refuse_change();
create trigger claim_change_is_never_emptied before truncate on trust.claim_change
    for each statement execute function platform.refuse_change();

insert into trust.claim_change (kind, claim, value_en, value_ko, note_en, note_ko, confidence, confirmed, proposed_by, at)
select 'fact', key, value_en, value_ko, note_en, note_ko, confidence, true, 'system:content-import', changed_at from trust.fact;
insert into trust.claim_change (kind, claim, value_en, value_ko, note_en, note_ko, confidence, confirmed, proposed_by, at)
select 'official', id, value, value, note_en, note_ko, confidence, confirmed, 'system:content-import', changed_at
from trust.official_record;

-- What a critical claim says is changed by a proposal that somebody else has approved, at the moment it went live, to exactly what it
-- says. Every official record is critical. What is said of checks of it is not what it says.
create function trust.guard_claim() returns trigger
    language plpgsql as
$$
declare
    free constant text[] := array ['verified_at', 'verified_by', 'verifier', 'check_due', 'sort', 'version', 'changed_at', 'edited_at'];
    was           jsonb  := to_jsonb(old) - free;
    became        jsonb;
begin
    if not coalesce((was ->> 'critical')::boolean, true) then
        if tg_op = 'DELETE' then
            return old;
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        raise exception '% is critical and cannot be deleted', was ->> tg_argv[1] using errcode = 'restrict_violation';
    end if;
    became := to_jsonb(new) - free;
    if was = became then
        return new;
    end if;
    perform
    from trust.proposal p
    where p.kind = tg_argv[0]::trust.claim_kind
      and p.claim = was ->> tg_argv[1]
      and p.state = 'live'
      and p.ended_at = new.changed_at
      and became = was
        || jsonb_build_object('label_en', p.label_en, 'label_ko', p.label_ko, 'note_en', p.note_en, 'note_ko', p.note_ko,
                              'as_of', p.as_of, 'confidence', p.confidence, 'sources', p.sources, 'passages', p.passages,
                              'korean_pending', p.korean_pending)
        || case p.kind
               when 'fact' then jsonb_build_object('value_en', p.value_en, 'value_ko', p.value_ko)
               else jsonb_build_object('value', p.value_en, 'confirmed', p.confirmed) end;
    if not found then
        raise exception '% is critical and changes only by a proposal that somebody else has approved', was ->> tg_argv[1]
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger critical_fact_is_guarded before update or delete on trust.fact
    for each row execute function trust.guard_claim('fact', 'key');
create trigger official_record_is_guarded before update or delete on trust.official_record
    for each row execute function trust.guard_claim('official', 'id');
create function trust.refuse_emptying() returns trigger
    language plpgsql as
$$
begin
    raise exception '% is never emptied', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger facts_are_never_emptied before truncate on trust.fact
    for each statement execute function trust.refuse_emptying();
create trigger official_records_are_never_emptied before truncate on trust.official_record
    for each statement execute function trust.refuse_emptying();

grant select, insert, update on trust.proposal to ${app};
grant select, insert on trust.claim_change to ${app};

-- Of which day readers have been reminded, and how many days before it.
create table trust.reminder (
    fact       text not null,
    day        date not null,
    days_ahead int  not null check (days_ahead in (1, 7)),
    primary key (fact, day, days_ahead)
);
grant select, insert on trust.reminder to ${app};
