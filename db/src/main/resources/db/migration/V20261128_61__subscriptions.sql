-- Who is told of news: readers by mail, programs by webhook (ADR 0040).
create schema subscriptions;

create type subscriptions.topic as enum ('post', 'incident', 'fact', 'exchange', 'answer', 'fake');
create type subscriptions.cadence as enum ('instant', 'weekly');

-- Asked for on the site and not confirmed yet. Goes when it is confirmed, or after three days.
create table subscriptions.request (
    id       uuid primary key default gen_random_uuid(),
    address  text                  not null check (length(address) between 3 and 254),
    language text                  not null check (language in ('en', 'ko')),
    cadence  subscriptions.cadence not null,
    asked_at timestamptz           not null
);
create index request_by_time on subscriptions.request (asked_at);
create index request_of_address on subscriptions.request (lower(address));

create table subscriptions.request_interest (
    request uuid                not null references subscriptions.request on delete cascade,
    topic   subscriptions.topic not null,
    -- The slug of one exchange; empty for the whole topic.
    subject text                not null default '' check (subject = '' or topic = 'exchange'),
    primary key (request, topic, subject)
);

-- Links by which the owner of an address can say yes; one for each mail with the question.
create table subscriptions.confirmation (
    token_hash bytea primary key check (length(token_hash) = 32),
    request    uuid        not null references subscriptions.request on delete cascade,
    expires_at timestamptz not null
);
create index confirmation_of_request on subscriptions.confirmation (request);

-- The only place that keeps the address of somebody who is subscribed; the row goes when the subscription ends.
create table subscriptions.subscriber (
    id            uuid primary key default gen_random_uuid(),
    address       text                  not null check (length(address) between 3 and 254),
    language      text                  not null check (language in ('en', 'ko')),
    cadence       subscriptions.cadence not null,
    -- In clear, because it is written in every mail. It can change and end this subscription, and nothing else.
    token         text                  not null unique check (length(token) = 43),
    check_word    text                  not null,
    since         timestamptz           not null,
    cadence_since timestamptz           not null,
    -- Mails in a row that the mail server refused for good.
    refusals      int                   not null default 0
);
create unique index subscriber_of_address on subscriptions.subscriber (lower(address));

create table subscriptions.interest (
    subscriber uuid                not null references subscriptions.subscriber on delete cascade,
    topic      subscriptions.topic not null,
    subject    text                not null default '' check (subject = '' or topic = 'exchange'),
    primary key (subscriber, topic, subject)
);
create index interest_in on subscriptions.interest (topic, subject, subscriber);

-- One row per Monday whose digest has been left in the outbox; what it covers ends where the next begins.
create table subscriptions.digest (
    id     bigint generated always as identity primary key,
    monday timestamptz not null unique,
    begins timestamptz not null check (begins < monday),
    mails  int         not null
);

create type subscriptions.webhook_kind as enum ('signed', 'discord');

create table subscriptions.webhook (
    id           uuid primary key default gen_random_uuid(),
    name         text                       not null check (length(name) between 1 and 80),
    kind         subscriptions.webhook_kind not null,
    -- Of a Discord channel the address is the credential; it is never shown again beyond its host.
    address      text                       not null check (address like 'https://%' and length(address) <= 500),
    language     text                       not null check (language in ('en', 'ko')),
    -- What posts are signed with; shown once.
    secret       text check (length(secret) = 43),
    created_at   timestamptz                not null,
    created_by   text                       not null,
    delivered_at timestamptz,
    failed_at    timestamptz,
    problem      text,
    constraint webhook_signed check ((kind = 'signed') = (secret is not null))
);

create table subscriptions.webhook_interest (
    webhook uuid                not null references subscriptions.webhook on delete cascade,
    topic   subscriptions.topic not null,
    subject text                not null default '' check (subject = '' or topic = 'exchange'),
    primary key (webhook, topic, subject)
);

grant usage on schema subscriptions to ${app};
grant select, insert, update, delete on all tables in schema subscriptions to ${app};
