-- The history of a ticket shows what became of its mails.
create index outbox_of_ticket on notifications.outbox ((payload ->> 'ticket')) where payload ->> 'ticket' is not null;
