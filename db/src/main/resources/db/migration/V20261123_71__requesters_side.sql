-- What proves that a message came from us. Not a secret of ours: whoever got the message has it; nobody else can guess one.
create type help.proof_kind as enum ('reply', 'notice', 'mail_answered', 'mail_confirm', 'mail_links');
create table help.proof (
    code       text primary key check (code ~ '^[2-9A-HJKMNP-TV-Z]{12}$'),
    -- The one message it belongs to, such as message:ID.
    cause      text            not null unique,
    kind       help.proof_kind not null,
    sent_at    timestamptz     not null,
    staff_name text
);

-- Forms that change something and have been used: a second submit of the same one does nothing.
create table help.form_use (
    key_hash bytea primary key check (octet_length(key_hash) = 32),
    used_at  timestamptz not null
);
create index form_use_at on help.form_use (used_at);

-- How a requester found the help. One per resolve; it may change.
create type help.score as enum ('good', 'partly', 'bad');
create table help.rating (
    ticket_id   uuid        not null,
    resolved_at timestamptz not null,
    score       help.score  not null,
    rated_at    timestamptz not null,
    primary key (ticket_id, resolved_at)
);
create index rating_at on help.rating (rated_at);

-- A mail that somebody asked for, whether or not anybody gets it: the same work for every address. Gone after some days.
create table help.mail_request (
    id         uuid primary key default gen_random_uuid(),
    address    text        not null check (length(address) between 3 and 254),
    language   text        not null check (language in ('en', 'ko')),
    -- Of the ticket for which it was asked; null when somebody asked for lost links.
    check_word text,
    asked_at   timestamptz not null
);
create index mail_request_at on help.mail_request (asked_at);

-- The links by which the owner of an address says that we may write to it.
create table help.confirmation (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    request_id uuid        not null references help.mail_request on delete cascade,
    expires_at timestamptz not null
);
create index confirmation_of_request on help.confirmation (request_id);

-- When the owner of an address said so last: that is true of the tickets which there were then, and of no later one.
create table help.confirmed_address (
    address_hash bytea primary key check (octet_length(address_hash) = 32),
    confirmed_at timestamptz not null
);

grant select, insert on help.proof to ${app};
grant select, insert, delete on help.form_use, help.mail_request, help.confirmation to ${app};
grant select, insert, update, delete on help.rating to ${app};
grant select, insert, update on help.confirmed_address to ${app};
