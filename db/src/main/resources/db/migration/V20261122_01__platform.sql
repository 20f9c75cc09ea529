-- What every feature stands on: text folding and bigrams for search, job outcomes, the audit trail.
create schema platform;

-- Lower case, NFKC, single spaces: the form in which texts are compared.
create function platform.folded(source text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(lower(normalize(source, nfkc)), '\s+', ' ', 'g'));

-- All two-letter runs inside the words of a text. Finds two-letter Korean words by index, which trigrams cannot (STACK.md).
create function platform.bigrams(source text) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct pair), '{}')
            from (select letter || lead(letter) over (order by place) as pair
                  from unnest(string_to_array(platform.folded(source), null)) with ordinality as letters (letter, place)) pairs
            where pair not like '% %');

-- array_to_string is only "stable" because it takes any type; over text it depends on nothing but its argument.
create function platform.joined(parts text[]) returns text
    language sql immutable strict parallel safe
    return array_to_string(parts, ' ');

-- How a statement is known (FACTS: P, P*, C, U, V).
create domain platform.confidence as text
    check (value in ('stated', 'relayed', 'reported', 'unverified', 'verified'));

create type platform.job_outcome as enum ('done', 'idle', 'failed');

create table platform.job_run (
    id          bigint generated always as identity primary key,
    task        text                 not null,
    due_at      timestamptz          not null,
    started_at  timestamptz          not null,
    finished_at timestamptz          not null,
    outcome     platform.job_outcome not null,
    detail      text,
    by_hand     boolean              not null
);
create index job_run_latest on platform.job_run (task, started_at desc);

create table platform.audit_event (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text        not null check (actor <> ''),
    action  text        not null check (action <> ''),
    subject text        not null,
    detail  jsonb       not null default '{}'
);
create index audit_event_subject on platform.audit_event (subject, at);

-- Append-only even for the owner; only a superuser who drops the trigger gets past, and that is what the later hash chain is for.
create function platform.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger audit_event_is_append_only before update or delete on platform.audit_event
    for each row execute function platform.refuse_change();
create trigger audit_event_is_never_emptied before truncate on platform.audit_event
    for each statement execute function platform.refuse_change();

grant usage on schema platform to ${app};
grant execute on all functions in schema platform to ${app};
grant select, insert, update, delete on platform.job_run to ${app};
grant select, insert on platform.audit_event to ${app};
