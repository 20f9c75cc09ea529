-- Who somebody is and what they may do.
create schema identity;

create type identity.role as enum ('member', 'support', 'lead', 'maintainer', 'administrator');

create table identity.account (
    id            uuid primary key     default gen_random_uuid(),
    email         text        not null unique check (email = lower(email) and email like '%_@_%'),
    display_name  text        not null check (btrim(display_name) <> ''),
    password_hash text,
    language      text        not null check (language in ('en', 'ko')),
    created_at    timestamptz not null,
    disabled_at   timestamptz,
    signed_in_at  timestamptz,
    version       bigint      not null default 0
);

create table identity.account_role (
    account_id uuid          not null references identity.account,
    role       identity.role not null,
    granted_at timestamptz   not null,
    granted_by text          not null,
    primary key (account_id, role)
);

-- Single-use sign-in links. Only the hash of the 256-bit token is kept.
create table identity.sign_in_link (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    account_id uuid        not null references identity.account,
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    used_at    timestamptz
);
create index sign_in_link_expiry on identity.sign_in_link (expires_at);

grant usage on schema identity to ${app};
grant select, insert, update on identity.account to ${app};
grant select, insert, update, delete on identity.account_role, identity.sign_in_link to ${app};
