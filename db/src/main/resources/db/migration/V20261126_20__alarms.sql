-- What the desk's operators are told outside of it: one row per alarm, from the moment its condition was first seen (ADR 0030).
create schema alarms;

create type alarms.kind as enum ('mail_waits', 'mail_given_up', 'job_late');

create table alarms.alarm (
    id            bigint generated always as identity primary key,
    kind          alarms.kind not null,
    -- Which job; empty where there is only one of the kind.
    subject       text        not null,
    seen_at       timestamptz not null,
    -- Null until the condition has held for a while: most mend themselves.
    begun_at      timestamptz,
    ended_at      timestamptz check (ended_at >= begun_at),
    told_begun_at timestamptz,
    told_ended_at timestamptz,
    attempts      int         not null default 0,
    next_try_at   timestamptz,
    -- The receiver's HTTP status at the last attempt that failed; 0 when there was no answer.
    refused_with  int
);
create unique index alarm_open on alarms.alarm (kind, subject) where ended_at is null;
create index alarm_ended on alarms.alarm (ended_at);

grant usage on schema alarms to ${app};
grant select, insert, update, delete on alarms.alarm to ${app};
