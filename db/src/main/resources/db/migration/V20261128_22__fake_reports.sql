-- What readers report as fake, and fakes that are published here (ADR 0036). No address of a reader is kept, and no way to reach one.
alter table trust.known_fake
    -- Who reported it: the name they chose, or null for "a reader". Only where a reader did.
    add column reported     boolean not null default false,
    add column credit       text check (credit <> ''),
    -- How many readers reported it.
    add column reports      int     not null default 0 check (reports >= 0),
    -- When it was published here; null for what the starter pack brought.
    add column published_at timestamptz,
    add check (credit is null or reported);

create type trust.fake_report_state as enum ('open', 'accepted', 'declined');

create table trust.fake_report (
    id         bigint generated always as identity primary key,
    -- Defanged before it is kept: a link that nobody can follow by mistake.
    sign       text                    not null check (sign <> '' and sign !~* 'https?://'),
    -- Equal for reports of the same, however it was written.
    same       text                    not null check (same <> ''),
    -- Where it was seen and what it asked for, defanged too.
    story      text                    not null check (story !~* 'https?://'),
    credit     text check (credit <> ''),
    language   text                    not null check (language in ('en', 'ko')),
    state      trust.fake_report_state not null default 'open',
    fake_id    text references trust.known_fake on delete set null,
    -- Why it is no fake, or none that can be published.
    reason     text check (reason <> ''),
    at         timestamptz             not null,
    decided_at timestamptz,
    decided_by text,
    check ((state = 'open') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check ((state = 'declined') = (reason is not null))
);
create index fake_report_open on trust.fake_report (same) where state = 'open';
create index fake_report_decided on trust.fake_report (decided_at);
create index fake_report_of on trust.fake_report (fake_id);

grant select, insert, update, delete on trust.fake_report to ${app};
