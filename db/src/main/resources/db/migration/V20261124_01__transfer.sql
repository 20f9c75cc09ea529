-- Import of tickets from files. A file is never kept: what may be kept of it waits here, checked, until somebody says "import".
create schema transfer;

create type transfer.origin as enum ('plain', 'zammad', 'osticket');
create type transfer.import_state as enum ('reading', 'refused', 'ready', 'running', 'done', 'discarded');

create table transfer.import_run (
    id            uuid primary key               default uuidv7(),
    origin        transfer.origin       not null,
    state         transfer.import_state not null default 'reading',
    begun_by      uuid                  not null references identity.account,
    begun_at      timestamptz           not null,
    ended_at      timestamptz,
    -- What the dry run found.
    rows_read     int                   not null default 0,
    rows_refused  int                   not null default 0,
    tickets       int                   not null default 0,
    messages      int                   not null default 0,
    known_tickets int                   not null default 0,
    -- How far the import has come.
    tickets_made  int                   not null default 0,
    messages_made int                   not null default 0,
    tickets_left  int                   not null default 0,
    -- Why the whole file was refused: a key of the bundle, a line, and the name of a column of ours.
    problem       text,
    problem_line  bigint,
    problem_about text,
    check ((state = 'refused') = (problem is not null))
);
create index import_run_begun on transfer.import_run (begun_at desc);
create index import_run_running on transfer.import_run (id) where state = 'running';

-- Which rows were refused, and why: never what stood in them. Of very many, the first.
create table transfer.refused_row (
    import_id uuid   not null references transfer.import_run on delete cascade,
    line      bigint not null,
    reason    text   not null,
    primary key (import_id, line)
);

create table transfer.staged_ticket (
    import_id    uuid        not null references transfer.import_run on delete cascade,
    place        int         not null,
    line         bigint      not null,
    external_id  text        not null,
    subject      text        not null,
    category     text        not null,
    language     text        not null,
    resolved     boolean     not null,
    contact_mail text,
    opened_at    timestamptz not null,
    primary key (import_id, place)
);
create table transfer.staged_message (
    import_id   uuid        not null,
    ticket      int         not null,
    place       int         not null,
    kind        text        not null,
    author_name text,
    body        text        not null,
    written_at  timestamptz not null,
    primary key (import_id, ticket, place),
    foreign key (import_id, ticket) references transfer.staged_ticket on delete cascade
);

-- What was imported, so that the same file again makes nothing twice. It outlives the ticket: what was deleted does not come back.
create table transfer.imported_ticket (
    origin      transfer.origin not null,
    external_id text            not null,
    ticket_id   uuid            not null,
    import_id   uuid            not null references transfer.import_run,
    primary key (origin, external_id)
);
create index imported_ticket_of_ticket on transfer.imported_ticket (ticket_id);

grant usage on schema transfer to ${app};
grant select, insert, update on transfer.import_run to ${app};
grant select, insert, delete on transfer.refused_row, transfer.staged_ticket, transfer.staged_message to ${app};
grant select, insert on transfer.imported_ticket to ${app};
