-- Exchange by capability, with evidence and the history of every change.
create schema exchanges;

create type exchanges.capability as enum ('deposits', 'withdrawals', 'trading', 'migration', 'swap');
create type exchanges.status as enum ('supported', 'announced', 'in_progress', 'completed', 'partial', 'suspended', 'ended', 'not_supported', 'unknown');
create type exchanges.speaker as enum ('exchange', 'project', 'press', 'community');

create table exchanges.exchange (
    id              text primary key,
    slug            text                 not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name_en         text                 not null,
    name_ko         text                 not null,
    sort            int                  not null,
    korean          boolean              not null,
    terms_en        text,
    terms_ko        text,
    unverified_en   text,
    unverified_ko   text,
    disagreement_en text,
    disagreement_ko text,
    as_of           date                 not null,
    verified_at     date,
    confidence      platform.confidence not null,
    sources         text[]               not null,
    changed_at      timestamptz          not null,
    -- An exchange that left the pack is hidden, not deleted: its history stays.
    shown           boolean              not null default true,
    version         bigint               not null default 0,
    check (verified_at is not null or unverified_en is not null)
);

create table exchanges.cell (
    exchange_id text                 not null references exchanges.exchange,
    capability  exchanges.capability not null,
    status      exchanges.status     not null,
    as_of       date,
    note_en     text,
    note_ko     text,
    sources     text[]               not null,
    primary key (exchange_id, capability),
    check (status = 'unknown' or as_of is not null)
);

create table exchanges.statement (
    exchange_id text                 not null references exchanges.exchange,
    ordinal     int                  not null,
    said_on     date                 not null,
    said_by     exchanges.speaker    not null,
    text_en     text                 not null,
    text_ko     text                 not null,
    confidence  platform.confidence not null,
    sources     text[]               not null,
    primary key (exchange_id, ordinal)
);

-- Never changed, only added to: what a cell said before, and when it stopped saying so.
create table exchanges.change (
    id          bigint generated always as identity primary key,
    exchange_id text                 not null references exchanges.exchange,
    capability  exchanges.capability not null,
    was         exchanges.status,
    became      exchanges.status     not null,
    at          timestamptz          not null,
    by          text                 not null
);
create index change_of_exchange on exchanges.change (exchange_id, at desc);

grant usage on schema exchanges to ${app};
grant select, insert, update, delete on exchanges.exchange, exchanges.cell, exchanges.statement to ${app};
grant select, insert on exchanges.change to ${app};
