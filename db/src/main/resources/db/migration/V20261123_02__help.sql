-- The requester's side becomes a feature of its own (ADR 0012): the links to private pages.
create schema help;

alter table support.ticket_access drop constraint ticket_access_ticket_id_fkey;
alter table support.ticket_access set schema help;

-- What the application may do with the table has moved along with it.
grant usage on schema help to ${app};
