-- Tags, and which question a ticket turned out to ask: an entry of the FAQ, or one that the FAQ does not answer yet.
create table support.ticket_tag (
    ticket_id uuid not null references support.ticket,
    tag       text not null check (length(tag) between 1 and 30),
    primary key (ticket_id, tag)
);
create index ticket_tag_by_tag on support.ticket_tag (tag, ticket_id);

create table support.ticket_question (
    ticket_id  uuid primary key references support.ticket,
    -- The entry's id, which outlives its address; null for a new question.
    entry_id   text,
    decided_by uuid        not null references identity.account,
    decided_at timestamptz not null
);
create index ticket_question_by_entry on support.ticket_question (entry_id, decided_at);

grant select, insert, update, delete on support.ticket_tag, support.ticket_question to ${app};
