-- First replies are counted in public by the week in which requests came and were answered, too.
create index clock_first_reply_began on sla.clock (started_at) where kind = 'first_response';
create index clock_first_reply_given on sla.clock (stopped_at) where kind = 'first_response' and stopped_at is not null;
