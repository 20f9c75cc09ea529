-- What kind of case a ticket is, as its requester says, and how it ended, as staff decide when they resolve it.
create type support.held_at as enum ('exchange', 'own_wallet', 'hardware_wallet', 'liquidity', 'bought_later', 'unsure');
create type support.wallet_kind as enum ('phantom', 'solflare', 'backpack', 'ledger', 'trezor', 'other');
create type support.outcome as enum ('answered', 'fixed', 'referred_to_exchange', 'no_confirmed_path', 'not_eligible', 'spam');

create table support.ticket_triage (
    ticket_id uuid primary key references support.ticket,
    held_at   support.held_at,
    wallet    support.wallet_kind,
    check (held_at is not null or wallet is not null)
);

-- The last decision stands; earlier ones are in the audit trail.
create table support.ticket_outcome (
    ticket_id  uuid primary key references support.ticket,
    outcome    support.outcome not null,
    decided_by uuid            not null references identity.account,
    decided_at timestamptz     not null
);
create index ticket_outcome_by_time on support.ticket_outcome (decided_at);

grant select, insert on support.ticket_triage to ${app};
grant select, insert, update on support.ticket_outcome to ${app};
