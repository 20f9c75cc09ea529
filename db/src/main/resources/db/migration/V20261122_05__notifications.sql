-- The outbox: one row per notice and recipient, written in the transaction that causes it (RELIABILITY.md B1).
create schema notifications;

create type notifications.outbox_state as enum ('waiting', 'delivered', 'dropped', 'dead');

create table notifications.outbox (
    id           bigint generated always as identity primary key,
    kind         text                       not null,
    dedup_key    text                       not null unique,
    -- Ids only: what is said, and to which address, is read when the notice is sent.
    payload      jsonb                      not null,
    state        notifications.outbox_state not null default 'waiting',
    created_at   timestamptz                not null,
    available_at timestamptz                not null,
    attempts     int                        not null default 0,
    locked_until timestamptz,
    locked_by    text,
    last_error   text,
    done_at      timestamptz
);
create index outbox_due on notifications.outbox (available_at) where state = 'waiting';
create index outbox_listed on notifications.outbox (state, id);

-- Mails shown to administrators instead of being sent, while no mail server is configured.
create table notifications.shown_mail (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    sender    text        not null,
    recipient text        not null,
    subject   text        not null,
    body      text        not null,
    language  text        not null check (language in ('en', 'ko'))
);

grant usage on schema notifications to ${app};
grant select, insert, update, delete on all tables in schema notifications to ${app};
