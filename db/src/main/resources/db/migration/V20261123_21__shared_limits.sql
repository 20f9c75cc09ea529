-- How much of a limit that all nodes share is used up. A row whose time has passed says the same as none.
create table identity.shared_limit (
    key_hash    bytea primary key check (octet_length(key_hash) = 32),
    restored_at timestamptz not null
);
comment on column identity.shared_limit.key_hash is 'SHA-256 of purpose and key: what is limited may be an address that somebody typed.';
comment on column identity.shared_limit.restored_at is 'When all attempts will have been given back.';
create index shared_limit_restored on identity.shared_limit (restored_at);

grant select, insert, update, delete on identity.shared_limit to ${app};
