-- What readers are told: one row per change of what is published, written in the transaction that publishes it. Feeds, mails,
-- webhooks and the weekly post read it. Append-only: what was said was said; a correction is news of its own.
create type notifications.news_topic as enum ('post', 'incident', 'fact', 'exchange', 'answer', 'fake');

create table notifications.news (
    id         bigint generated always as identity primary key,
    topic      notifications.news_topic not null,
    -- Whose news it is: the slug of an exchange or a post, the key of a fact.
    subject    text                     not null check (subject <> ''),
    -- The page that says more, without its language.
    path       text                     not null check (path like '/%'),
    title_en   text                     not null check (title_en <> ''),
    -- Null while the Korean text is pending.
    title_ko   text check (title_ko <> ''),
    summary_en text                     not null,
    summary_ko text,
    at         timestamptz              not null
);
create index news_of_topic on notifications.news (topic, id);
create index news_of_subject on notifications.news (topic, subject, id);
create index news_by_time on notifications.news (at);

create trigger news_is_append_only before update or delete on notifications.news
    for each row execute function platform.refuse_change();

grant select, insert on notifications.news to ${app};
