-- A requester's own tickets: by the account they were added to, and by the address that was left.
create index ticket_of_account on support.ticket (requester_account, number desc) where requester_account is not null;
create index ticket_of_address on support.ticket (lower(contact_mail), number desc) where contact_mail is not null;
