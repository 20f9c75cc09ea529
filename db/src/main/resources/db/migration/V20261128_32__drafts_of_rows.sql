-- What somebody is writing on a row, kept while they write. One of each maintainer and row; publishing or discarding takes it away.
create table exchanges.draft (
    exchange_id text        not null references exchanges.exchange,
    by          text        not null,
    -- Both as JSON: what they began with, so that it can be told what they changed, and what they have written.
    base        jsonb       not null,
    base_seen   bigint      not null,
    written     jsonb       not null,
    saved_at    timestamptz not null,
    primary key (exchange_id, by)
);
create index draft_by_age on exchanges.draft (saved_at);

grant select, insert, update, delete on exchanges.draft to ${app};
