-- Merge, split, link, priority and exclusion (SLA.md, rules 9-11 and 15).
create type support.priority as enum ('low', 'normal', 'high', 'urgent');
create type support.link_kind as enum ('related', 'duplicate_of');
create type support.exclusion_reason as enum ('spam', 'test', 'own_duplicate');
create type support.exclusion_state as enum ('proposed', 'excluded', 'declined');

alter table support.ticket add column priority support.priority not null default 'normal';
alter table support.ticket add column merged_into uuid references support.ticket check (merged_into <> id);
alter table support.ticket add column split_from uuid references support.ticket check (split_from <> id);
create index ticket_merged_into on support.ticket (merged_into) where merged_into is not null;
create index ticket_split_from on support.ticket (split_from) where split_from is not null;

-- What is needed to undo a merge.
create table support.merge (
    id             uuid primary key              default uuidv7(),
    source         uuid                 not null references support.ticket,
    target         uuid                 not null references support.ticket,
    merged_at      timestamptz          not null,
    merged_by      uuid                 not null references identity.account,
    state_before   support.ticket_state not null,
    wake_at        timestamptz,
    waiting_reason text,
    undone_at      timestamptz,
    undone_by      uuid references identity.account,
    check (source <> target),
    check ((undone_at is null) = (undone_by is null))
);
create unique index merge_of_source on support.merge (source) where undone_at is null;

create table support.ticket_link (
    from_ticket uuid              not null references support.ticket,
    to_ticket   uuid              not null references support.ticket,
    kind        support.link_kind not null,
    linked_at   timestamptz       not null,
    linked_by   uuid              not null references identity.account,
    primary key (from_ticket, to_ticket),
    check (from_ticket <> to_ticket)
);
create index ticket_link_back on support.ticket_link (to_ticket);

create table support.exclusion (
    id          uuid primary key                 default uuidv7(),
    ticket_id   uuid                    not null references support.ticket,
    reason      support.exclusion_reason not null,
    note        text                    not null check (btrim(note) <> ''),
    overdue     boolean                 not null,
    state       support.exclusion_state not null,
    proposed_by uuid                    not null references identity.account,
    proposed_at timestamptz             not null,
    decided_by  uuid references identity.account,
    decided_at  timestamptz,
    check ((state = 'proposed') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    -- Nobody takes a broken promise out of the figure alone.
    check (not overdue or state <> 'excluded' or decided_by <> proposed_by)
);
create unique index exclusion_open on support.exclusion (ticket_id) where state = 'proposed';
create index exclusion_of_ticket on support.exclusion (ticket_id, proposed_at);

-- Which tickets a member of staff has looked at, to offer them again.
create table support.last_view (
    account   uuid        not null references identity.account,
    ticket_id uuid        not null references support.ticket,
    viewed_at timestamptz not null,
    primary key (account, ticket_id)
);
create index last_view_of on support.last_view (account, viewed_at desc);

grant select, insert, update on support.merge, support.exclusion to ${app};
grant select, insert, delete on support.ticket_link to ${app};
grant select, insert, update, delete on support.last_view to ${app};
-- A split moves a message to another ticket and changes nothing else about it.
grant update (ticket_id) on support.message to ${app};
-- "The same requester's other tickets".
create index ticket_contact_mail on support.ticket (lower(contact_mail)) where contact_mail is not null;
create index ticket_requester_account on support.ticket (requester_account) where requester_account is not null;
