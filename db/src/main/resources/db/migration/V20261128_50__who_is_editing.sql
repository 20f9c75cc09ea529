-- Who has which text open in an editor, one row per window. Not logged: after a crash nobody has anything open.
create unlogged table content.editing (
    window_id uuid primary key,
    kind      text        not null check (kind <> '' and length(kind) <= 40),
    document  text        not null check (document <> '' and length(document) <= 200),
    account   text        not null check (account <> ''),
    -- When the window was last known to be there; counts for a minute.
    seen_at   timestamptz not null
);
create index editing_of_document on content.editing (kind, document, seen_at);

grant select, insert, update, delete on content.editing to ${app};
