-- Tickets, their conversation, and the event log of every clock (SLA.md).
create schema support;

create type support.category as enum ('wallet', 'exchange', 'liquidity', 'security', 'other');
create type support.ticket_state as enum ('open', 'waiting_for_requester', 'waiting_for_exchange', 'resolved');
create type support.message_kind as enum ('request', 'reply', 'note', 'notice');
create type support.clock_kind as enum ('first_response', 'next_response', 'resolution');
create type support.clock_event_kind as enum ('started', 'paused', 'resumed', 'fulfilled', 'breached', 'alerted_50', 'alerted_80', 'alerted_95', 'ended');
create type support.clock_state as enum ('running', 'paused', 'met', 'missed', 'ended');

-- Policies are versioned rows; a ticket keeps the version it started under (SLA.md, rule 11).
create table support.sla_policy (
    version                int primary key,
    first_response_minutes int         not null check (first_response_minutes > 0),
    next_response_minutes  int         not null check (next_response_minutes > 0),
    effective_from         timestamptz not null,
    decided_by             text        not null
);
insert into support.sla_policy values (1, 2880, 2880, '2026-11-22T00:00:00Z', 'the promise of SLA.md');

create table support.ticket (
    id                uuid primary key              default gen_random_uuid(),
    number            bigint generated always as identity (start with 1001) unique,
    subject           text                 not null check (btrim(subject) <> ''),
    category          support.category     not null,
    state             support.ticket_state not null default 'open',
    language          text                 not null check (language in ('en', 'ko')),
    requester_account uuid references identity.account,
    contact_mail      text,
    transaction_id    text,
    wallet_address    text,
    exchange          text,
    check_word        text                 not null,
    assignee          uuid references identity.account,
    wake_at           timestamptz,
    waiting_reason    text,
    created_at        timestamptz          not null,
    changed_at        timestamptz          not null,
    first_resolved_at timestamptz,
    last_resolved_at  timestamptz,
    -- The resolved ticket whose requester wrote again too late for it to be reopened (SLA.md, rule 7).
    follows           uuid references support.ticket,
    policy_version    int                  not null references support.sla_policy,
    -- Derived from the event log by SlaClock; stored for the queue's index only (SLA.md, rule 2).
    next_due_at       timestamptz,
    unanswered        boolean              not null default true,
    sample            boolean              not null default false,
    -- Hash of the form's one-time key and the text: a double submit finds the ticket it made (ADR 0006).
    submission_hash   bytea unique check (octet_length(submission_hash) = 32),
    version           bigint               not null default 0,
    check ((wake_at is null) = (state not in ('waiting_for_requester', 'waiting_for_exchange'))),
    check ((wake_at is null) = (waiting_reason is null))
);
-- The queue's order: due soonest first, then what is not due by its last change. One index per saved view.
create index ticket_queue on support.ticket (next_due_at, changed_at desc, number);
create index ticket_unanswered on support.ticket (next_due_at, changed_at desc, number) where unanswered;
create index ticket_waiting on support.ticket (next_due_at, changed_at desc, number) where wake_at is not null;
create index ticket_assignee on support.ticket (assignee, next_due_at, changed_at desc, number) where state <> 'resolved';
create index ticket_wake on support.ticket (wake_at) where wake_at is not null;
create index ticket_follows on support.ticket (follows) where follows is not null;

create table support.message (
    -- Version 7: of messages that came in at the same instant, the one that was kept first has the smaller id.
    id          uuid primary key             default uuidv7(),
    ticket_id   uuid                 not null references support.ticket,
    kind        support.message_kind not null,
    author      uuid references identity.account,
    author_name text,
    body        text                 not null check (length(body) between 1 and 20000),
    -- Header time of a mail, if any: forgeable, display only (SLA.md, rule 12).
    sent_at     timestamptz,
    received_at timestamptz          not null,
    recorded_at timestamptz          not null,
    submission_hash bytea unique check (octet_length(submission_hash) = 32),
    check (kind = 'request' or kind = 'notice' or author is not null)
);
create index message_of_ticket on support.message (ticket_id, received_at, id);

-- Links to a ticket's private page. Only hashes; a ticket may have several.
create table support.ticket_access (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    ticket_id  uuid        not null references support.ticket,
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    revoked_at timestamptz
);
create index ticket_access_of_ticket on support.ticket_access (ticket_id);

create table support.clock_event (
    id             bigint generated always as identity primary key,
    ticket_id      uuid                     not null references support.ticket,
    clock          support.clock_kind       not null,
    cycle          int                      not null check (cycle > 0),
    kind           support.clock_event_kind not null,
    at             timestamptz              not null,
    recorded_at    timestamptz              not null,
    actor          text                     not null check (actor <> ''),
    policy_version int                      not null references support.sla_policy,
    reason         text
);
create index clock_event_of_ticket on support.clock_event (ticket_id, at, id);
create unique index clock_event_once on support.clock_event (ticket_id, clock, cycle, kind)
    where kind not in ('paused', 'resumed');
create trigger clock_event_is_append_only before update or delete on support.clock_event
    for each row execute function platform.refuse_change();

-- The state of each clock as derived from its events.
create table support.clock (
    ticket_id   uuid                not null references support.ticket,
    kind        support.clock_kind  not null,
    cycle       int                 not null,
    state       support.clock_state not null,
    started_at  timestamptz         not null,
    due_at      timestamptz,
    stopped_at  timestamptz,
    breached    boolean             not null default false,
    -- Why it ended without a result, such as closed_no_reply_needed.
    end_reason  text,
    -- The next instant at which the sweep has something to record: an alert or the breach.
    next_mark_at timestamptz,
    primary key (ticket_id, kind, cycle)
);
create index clock_marks on support.clock (next_mark_at) where next_mark_at is not null;

grant usage on schema support to ${app};
grant usage on all sequences in schema support to ${app};
grant select on support.sla_policy to ${app};
grant select, insert, update on support.ticket, support.clock to ${app};
grant select, insert on support.message, support.clock_event to ${app};
grant select, insert, update, delete on support.ticket_access to ${app};
