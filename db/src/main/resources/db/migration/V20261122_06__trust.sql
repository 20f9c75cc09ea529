-- What the project says of itself, and how it is known.
create schema trust;

create type trust.fact_kind as enum ('text', 'ratio', 'instant', 'date', 'phase', 'address', 'link', 'number');
create type trust.source_kind as enum ('project', 'team_relayed', 'code', 'package', 'press', 'community');

-- A tag, or a family of tags: "D:*" stands for every tag that begins with "D:".
create table trust.source (
    tag      text primary key,
    title_en text              not null,
    title_ko text              not null,
    kind     trust.source_kind not null,
    url      text
);

create table trust.fact (
    key         text primary key check (key ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
    kind        trust.fact_kind  not null,
    value_en    text             not null,
    value_ko    text             not null,
    critical    boolean          not null,
    label_en    text             not null,
    label_ko    text             not null,
    note_en     text,
    note_ko     text,
    as_of       date             not null,
    verified_at date,
    confidence  platform.confidence not null,
    sources     text[]           not null,
    changed_at  timestamptz      not null,
    sort        int              not null default 0,
    version     bigint           not null default 0
);

create type trust.official_kind as enum ('website', 'code', 'chat', 'social', 'article', 'contract', 'email');

create table trust.official_record (
    id          text primary key,
    kind        trust.official_kind not null,
    value       text                not null,
    label_en    text                not null,
    label_ko    text                not null,
    confirmed   boolean             not null,
    note_en     text,
    note_ko     text,
    as_of       date                not null,
    verified_at date,
    confidence  platform.confidence    not null,
    sources     text[]              not null,
    sort        int                 not null default 0,
    changed_at  timestamptz         not null,
    check (confirmed or note_en is not null)
);

create type trust.fake_kind as enum ('impersonation', 'website', 'token', 'account', 'bot', 'repository', 'offer');

create table trust.known_fake (
    id         text primary key,
    kind       trust.fake_kind  not null,
    title_en   text             not null,
    title_ko   text             not null,
    indicator  text,
    body_en    text             not null,
    body_ko    text             not null,
    seen       date,
    confidence platform.confidence not null,
    sources    text[]           not null,
    sort       int              not null default 0,
    changed_at timestamptz      not null
);

create type trust.incident_severity as enum ('s1', 's2', 's3', 's4');
create type trust.incident_stage as enum ('investigating', 'identified', 'monitoring', 'resolved', 'unknown');

create table trust.incident (
    id          text primary key,
    severity    trust.incident_severity not null,
    stage       trust.incident_stage    not null,
    started_on  date                    not null,
    title_en    text                    not null,
    title_ko    text                    not null,
    body_en     text                    not null,
    body_ko     text                    not null,
    confidence  platform.confidence        not null,
    sources     text[]                  not null,
    as_of       date                    not null,
    verified_at date,
    changed_at  timestamptz             not null
);

create table trust.guide (
    id           text             not null,
    slug         text             not null,
    language     text             not null check (language in ('en', 'ko')),
    title        text             not null,
    summary      text             not null,
    body         text             not null,
    as_of        date             not null,
    verified_at  date,
    confidence   platform.confidence not null,
    sources      text[]           not null,
    needs_review boolean          not null,
    sort         int              not null,
    changed_at   timestamptz      not null,
    primary key (id, language),
    unique (slug, language)
);

grant usage on schema trust to ${app};
grant select, insert, update, delete on all tables in schema trust to ${app};
