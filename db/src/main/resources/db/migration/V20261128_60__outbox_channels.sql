-- Notices leave by mail or by a post over the web, and some go to thousands at once: those must not hold up a ticket's.
create type notifications.channel as enum ('mail', 'web');

alter table notifications.outbox
    add column channel notifications.channel not null default 'mail',
    -- One of many of the same cause: taken only when nothing else is due, and no alarm when it is late or given up.
    add column bulk    boolean               not null default false;

create index outbox_next on notifications.outbox (channel, bulk, available_at, id) where state = 'waiting';
drop index notifications.outbox_due;

-- News that subscribers have not been told of yet: left with the news, taken in the transaction that leaves the notices. Neither the
-- order of commits nor a restart loses any.
create table notifications.news_to_pass_on (
    news_id bigint primary key references notifications.news
);
grant select, insert, delete on notifications.news_to_pass_on to ${app};
-- Locking a row needs the right to change one column of it.
grant update on notifications.news_to_pass_on to ${app};
