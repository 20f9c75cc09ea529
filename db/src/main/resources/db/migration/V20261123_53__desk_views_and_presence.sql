-- What a member of staff keeps for working at the desk.
create schema if not exists desk;
grant usage on schema desk to ${app};

-- A saved view is an address of the queue with a name: view, filters, order and columns. So it opens for a colleague what it opens
-- for its owner, and what an address may hold is checked in one place.
create table desk.saved_view (
    id         uuid primary key     default gen_random_uuid(),
    owner      uuid        not null references identity.account,
    shared     boolean     not null,
    name       text        not null check (btrim(name) <> '' and length(name) <= 60),
    address    text        not null check (length(address) <= 1000),
    place      int         not null,
    created_at timestamptz not null,
    -- Kept for a day after it was deleted, so that this can be taken back.
    deleted_at timestamptz
);
create index saved_view_own on desk.saved_view (owner, place) where deleted_at is null;
create index saved_view_shared on desk.saved_view (place) where shared and deleted_at is null;
create index saved_view_deleted on desk.saved_view (deleted_at) where deleted_at is not null;

create table desk.preference (
    account   uuid primary key references identity.account,
    -- Shortcuts of a single letter, which some ways of typing set off by accident.
    shortcuts boolean not null
);

-- Who has which ticket open, one row per window. Not logged: after a crash nobody has anything open.
create unlogged table desk.presence (
    window_id uuid primary key,
    ticket_id uuid        not null,
    account   uuid        not null,
    -- The window was there; the person did something in it; and wrote something. Each counts for a minute.
    open_at   timestamptz not null,
    active_at timestamptz not null,
    typing_at timestamptz
);
create index presence_open on desk.presence (open_at);

grant select, insert, update, delete on desk.saved_view, desk.preference, desk.presence to ${app};
