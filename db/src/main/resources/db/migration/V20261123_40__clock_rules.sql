-- The rest of the clock's rules (SLA.md, rules 9-12 and 15): the log says which due time an event set and to whom a reply is owed.

alter type sla.clock_event_kind add value 'retargeted';
alter type sla.clock_event_kind add value 'restored';
alter type sla.clock_event_kind add value 'excluded';

create type sla.priority as enum ('low', 'normal', 'high', 'urgent');

alter table sla.policy add column deactivated_at timestamptz;
alter table sla.policy add column deactivated_by text;
alter table sla.policy add constraint policy_deactivated check ((deactivated_at is null) = (deactivated_by is null));

-- Where a version promises something else than its usual times; null means "every".
create table sla.policy_target (
    id                     bigint generated always as identity primary key,
    version                int not null references sla.policy,
    category               text check (category <> ''),
    priority               sla.priority,
    first_response_minutes int not null check (first_response_minutes > 0),
    next_response_minutes  int not null check (next_response_minutes > 0),
    check (category is not null or priority is not null),
    unique nulls not distinct (version, category, priority)
);

alter table sla.clock_event add column owed_to uuid;
alter table sla.clock_event add column due_before timestamptz;
alter table sla.clock_event add column due_at timestamptz;

-- A start says its due time itself from now on, so that a replay needs no policy. What was started before is told what followed from
-- its policy then; nothing else about history changes.
alter table sla.clock_event disable trigger clock_event_is_append_only;
update sla.clock_event
set due_at = clock_event.at + make_interval(mins => case clock_event.clock
        when 'first_response' then policy.first_response_minutes
        when 'next_response' then policy.next_response_minutes end)
from sla.policy
where policy.version = clock_event.policy_version
  and clock_event.kind = 'started'
  and clock_event.clock <> 'resolution';
alter table sla.clock_event enable trigger clock_event_is_append_only;

-- A merge that is undone and done again ends the same cycle twice.
drop index sla.clock_event_once;
create unique index clock_event_once on sla.clock_event (ticket_id, clock, cycle, kind)
    where kind in ('started', 'fulfilled', 'breached', 'alerted_50', 'alerted_80', 'alerted_95');

alter table sla.clock add column owed_to uuid;
alter table sla.clock add column excluded text;
alter table sla.clock add column policy_version int references sla.policy;
update sla.clock
set policy_version = clock_event.policy_version
from sla.clock_event
where clock_event.ticket_id = clock.ticket_id
  and clock_event.clock = clock.kind
  and clock_event.cycle = clock.cycle
  and clock_event.kind = 'started';
alter table sla.clock alter column policy_version set not null;
-- The compliance figure reads the first replies that were due in a week; a change of policy reads what is open.
create index clock_first_reply_due on sla.clock (due_at) where kind = 'first_response';
create index clock_open_promise on sla.clock (ticket_id, policy_version) where stopped_at is null and due_at is not null;

-- What the nightly replay found. It never repairs.
create table sla.replay_run (
    id          bigint generated always as identity primary key,
    started_at  timestamptz not null,
    finished_at timestamptz,
    tickets     int         not null default 0,
    findings    int         not null default 0
);
create table sla.drift (
    id        bigint generated always as identity primary key,
    run_id    bigint not null references sla.replay_run on delete cascade,
    ticket_id uuid   not null,
    what      text   not null,
    expected  text   not null,
    found     text   not null
);
create index drift_of_run on sla.drift (run_id, id);

grant usage on all sequences in schema sla to ${app};
grant insert on sla.policy, sla.policy_target to ${app};
grant select on sla.policy_target to ${app};
grant update (deactivated_at, deactivated_by) on sla.policy to ${app};
grant select, insert, update, delete on sla.replay_run, sla.drift to ${app};
