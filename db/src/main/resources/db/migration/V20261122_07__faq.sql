-- The canonical answers: an entry has one live revision per language; earlier ones are its history.
create schema faq;

create type faq.category as enum ('status', 'basics', 'eligibility', 'wallets', 'exchanges', 'safety', 'support', 'token', 'building');

-- Folded, with a space before the beginning of each word: what begins with a Latin letter or a digit is only looked for there, so that
-- "ratio" is not found in "migration". Korean words are also found inside compounds.
create function faq.searchable(source text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(platform.folded(source), '\m', ' ', 'g');

create table faq.entry (
    id       text primary key,
    slug     text         not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    category faq.category not null,
    sort     int          not null,
    version  bigint       not null default 0
);

create table faq.revision (
    entry_id     text           not null references faq.entry,
    language     text           not null check (language in ('en', 'ko')),
    number       int            not null check (number > 0),
    live         boolean        not null,
    title        text           not null,
    summary      text           not null,
    body         text           not null,
    keywords     text[]         not null,
    as_of        date           not null,
    verified_at  date,
    confidence   platform.confidence not null,
    sources      text[]         not null,
    needs_review boolean        not null,
    published_at timestamptz    not null,
    published_by text           not null,
    searchable   text generated always as (faq.searchable(title || ' ' || summary || ' ' || body || ' ' || platform.joined(keywords))) stored,
    bigrams      text[] generated always as (platform.bigrams(title || ' ' || summary || ' ' || body || ' ' || platform.joined(keywords))) stored,
    primary key (entry_id, language, number)
);
create unique index revision_live on faq.revision (entry_id, language) where live;
create index revision_bigrams on faq.revision using gin (bigrams) where live;

create table faq.redirect (
    old_slug text primary key,
    entry_id text not null references faq.entry
);

grant usage on schema faq to ${app};
grant select, insert, update, delete on all tables in schema faq to ${app};
