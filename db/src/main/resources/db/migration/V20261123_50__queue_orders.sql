-- The queue's other orders, and the filters that few tickets pass: without these a page of "all" would be looked for in every ticket.
create index ticket_created on support.ticket (created_at, number);
create index ticket_changed on support.ticket (changed_at, number);
create index ticket_held on support.ticket (assignee, next_due_at, changed_at desc, number);
create index ticket_exchange on support.ticket (lower(exchange) text_pattern_ops, next_due_at) where exchange is not null;
