-- Weekly status posts.
create schema updates;

create type updates.post_state as enum ('draft', 'scheduled', 'published');

create table updates.post (
    id               uuid primary key            default gen_random_uuid(),
    slug             text               not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    state            updates.post_state not null,
    publish_at       timestamptz,
    published_at     timestamptz,
    promised_next_at timestamptz,
    pack_id          text unique,
    -- Set by an edit in the portal: from then on the pack leaves the post alone.
    edited_at        timestamptz,
    sources          text[]             not null default '{}',
    created_by       text               not null,
    created_at       timestamptz        not null,
    changed_by       text               not null,
    changed_at       timestamptz        not null,
    version          bigint             not null default 0,
    check ((state = 'published') = (published_at is not null)),
    check (state <> 'scheduled' or publish_at is not null)
);
create index post_published on updates.post (published_at desc) where state = 'published';
create index post_scheduled on updates.post (publish_at) where state = 'scheduled';

create table updates.post_text (
    post_id  uuid not null references updates.post,
    language text not null check (language in ('en', 'ko')),
    title    text not null,
    summary  text not null,
    body     text not null,
    -- A translation that no native reader has checked.
    needs_review boolean not null default false,
    primary key (post_id, language)
);

grant usage on schema updates to ${app};
grant select, insert, update, delete on all tables in schema updates to ${app};
