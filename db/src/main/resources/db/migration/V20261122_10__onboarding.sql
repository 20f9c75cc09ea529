-- The onboarding guide, step by step.
create schema onboarding;

create table onboarding.step (
    id           text                  not null,
    slug         text                  not null,
    language     text                  not null check (language in ('en', 'ko')),
    title        text                  not null,
    summary      text                  not null,
    body         text                  not null,
    as_of        date                  not null,
    verified_at  date,
    confidence   platform.confidence not null,
    sources      text[]                not null,
    needs_review boolean               not null,
    sort         int                   not null,
    changed_at   timestamptz           not null,
    primary key (id, language),
    unique (slug, language)
);

grant usage on schema onboarding to ${app};
grant select, insert, update, delete on all tables in schema onboarding to ${app};
