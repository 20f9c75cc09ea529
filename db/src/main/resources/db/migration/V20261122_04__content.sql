-- What of the starter pack has been imported, by id and hash.
create schema content;

create table content.document (
    kind        text        not null,
    id          text        not null,
    language    text        not null check (language in ('en', 'ko', 'all')),
    path        text        not null,
    hash        bytea       not null check (octet_length(hash) = 32),
    imported_at timestamptz not null,
    -- The pack changed, but somebody edited the entry in the portal, so the entry was left alone.
    kept_edited boolean     not null default false,
    primary key (kind, id, language)
);

grant usage on schema content to ${app};
grant select, insert, update, delete on all tables in schema content to ${app};
