-- Images and PDF that came with a message of a ticket. In PostgreSQL, so that a backup has them and a transaction keeps all or nothing.
create schema attachments;

create type attachments.kind as enum ('png', 'jpeg', 'gif', 'webp', 'pdf');

create table attachments.attachment (
    id         uuid primary key           default uuidv7(),
    -- Where it came in, which is what counts and deletes it; where it is read follows the message.
    ticket_id  uuid             not null,
    message_id uuid             not null,
    kind       attachments.kind not null,
    name       text             not null check (length(name) between 1 and 120),
    size       int              not null check (size between 1 and 10485760),
    width      int,
    height     int,
    sha256     bytea            not null check (octet_length(sha256) = 32),
    content    bytea            not null,
    created_at timestamptz      not null,
    check ((kind = 'pdf') = (width is null)),
    check ((width is null) = (height is null)),
    check (octet_length(content) = size)
);
comment on column attachments.attachment.content is 'What was left of the file after everything that shows nothing was taken out, such as the place where a picture was taken.';
-- Packed already; and uncompressed, a piece of it can be read without the rest.
alter table attachments.attachment alter column content set storage external;
create index attachment_of_message on attachments.attachment (message_id, id);
create index attachment_of_ticket on attachments.attachment (ticket_id);

grant usage on schema attachments to ${app};
grant select, insert, delete on attachments.attachment to ${app};
