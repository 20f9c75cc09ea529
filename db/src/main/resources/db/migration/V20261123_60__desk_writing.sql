-- What staff keep for working on tickets. Tickets are known by id alone: between features, foreign keys lead to accounts and nowhere else.
create schema if not exists desk;

create type desk.draft_kind as enum ('note', 'reply');
create type desk.macro_hands as enum ('keep', 'me', 'nobody');
create type desk.macro_state as enum ('keep', 'open', 'waiting_for_requester', 'waiting_for_exchange', 'resolved');
create type desk.macro_way as enum ('stay', 'close', 'next');

-- What somebody is writing on a ticket. One each; colleagues may read it.
create table desk.draft (
    ticket_id  uuid            not null,
    author     uuid            not null references identity.account,
    kind       desk.draft_kind not null,
    body       text            not null check (length(body) between 1 and 20000),
    -- The last message that its author had read: what came after it is shown before the text is sent.
    read_up_to uuid,
    changed_at timestamptz     not null,
    -- Two windows of the same person do not overwrite each other.
    version    bigint          not null check (version > 0),
    primary key (ticket_id, author)
);
create index draft_changed on desk.draft (changed_at);

create table desk.canned_answer (
    id         uuid primary key     default gen_random_uuid(),
    title_en   text        not null check (length(title_en) between 1 and 80),
    body_en    text        not null check (length(body_en) between 1 and 10000),
    title_ko   text check (length(title_ko) between 1 and 80),
    body_ko    text check (length(body_ko) between 1 and 10000),
    archived   boolean     not null default false,
    changed_by text        not null,
    changed_at timestamptz not null,
    version    bigint      not null default 0,
    check ((title_ko is null) = (body_ko is null))
);

create table desk.macro (
    id            uuid primary key          default gen_random_uuid(),
    name          text             not null check (length(name) between 1 and 80),
    canned_answer uuid references desk.canned_answer,
    note          text check (length(note) between 1 and 10000),
    hands         desk.macro_hands not null,
    add_tags      text[]           not null,
    remove_tags   text[]           not null,
    state         desk.macro_state not null,
    waits_for     text,
    wake_days     int check (wake_days between 1 and 90),
    way           desk.macro_way   not null,
    archived      boolean          not null default false,
    changed_by    text             not null,
    changed_at    timestamptz      not null,
    version       bigint           not null default 0,
    -- A ticket waits only after a reply that says so, with a reason and a wake-up time.
    check (state not in ('waiting_for_requester', 'waiting_for_exchange')
        or canned_answer is not null and waits_for is not null and wake_days is not null)
);

-- Who was called to a ticket in a note, and whether they have looked.
create table desk.mention (
    id         uuid primary key     default uuidv7(),
    ticket_id  uuid        not null,
    account    uuid        not null references identity.account,
    by_account uuid        not null references identity.account,
    at         timestamptz not null,
    seen_at    timestamptz
);
create index mention_unseen on desk.mention (account, at desc) where seen_at is null;
create index mention_of_account on desk.mention (account, at desc);

grant usage on schema desk to ${app};
grant select, insert, update, delete on desk.draft, desk.canned_answer, desk.macro, desk.mention to ${app};
