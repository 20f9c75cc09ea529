-- The matrix: evidence with saved passages, who says what, verification that expires, and editing in the portal.

-- Verification that expires by itself: nothing has to be written for it to be over.
alter table exchanges.exchange
    alter column verified_at type timestamptz using verified_at::timestamp at time zone 'UTC',
    add column verified_by      text,
    -- Under which name the public knows them; null when it was no person.
    add column verified_by_name text,
    add column check_due        timestamptz,
    -- When history and news were told that it is over.
    add column lapse_told_at    timestamptz,
    -- Somebody edited the row in the portal: the starter pack does not overwrite it.
    add column edited           boolean not null default false,
    -- Somebody chose its place in the portal: the starter pack does not move it.
    add column placed           boolean not null default false,
    -- When the starter pack last brought something else for an edited row, which was left aside.
    add column pack_left_at     timestamptz,
    add column changed_by       text    not null default 'pack';

update exchanges.exchange
   set verified_by = 'pack', check_due = verified_at + interval '30 days'
 where verified_at is not null;

alter table exchanges.exchange
    alter column changed_by drop default,
    add constraint verified_by_somebody_until_some_time check (num_nulls(verified_at, verified_by, check_due) in (0, 3)),
    add constraint name_only_of_who_verified check (verified_by_name is null or verified_by is not null),
    add constraint check_due_after_verification check (check_due > verified_at),
    add constraint lapse_told_after_check_was_due check (lapse_told_at is null or (check_due is not null and lapse_told_at >= check_due)),
    add constraint exchange_has_a_name check (btrim(name_en) <> '' and btrim(name_ko) <> ''),
    add constraint unverified_in_both_languages check (num_nulls(unverified_en, unverified_ko) in (0, 2)),
    add constraint disagreement_in_both_languages check (num_nulls(disagreement_en, disagreement_ko) in (0, 2));

create index exchange_by_check_due on exchanges.exchange (check_due) where lapse_told_at is null;

-- Evidence is a link and a copy of the passage that says so, because notices change and vanish. What the exchange and the project say
-- is kept beside each other, each with its own evidence; whether they differ follows from it.
alter table exchanges.cell
    add column evidence_link     text,
    add column evidence_quote    text,
    add column evidence_saved_on date,
    add column exchange_says     exchanges.status,
    add column exchange_link     text,
    add column exchange_quote    text,
    add column exchange_saved_on date,
    add column project_says      exchanges.status,
    add column project_link      text,
    add column project_quote     text,
    add column project_saved_on  date,
    add column disagreement      boolean not null generated always as (coalesce(exchange_says <> project_says, false)) stored;

insert into exchanges.cell (exchange_id, capability, status, as_of, note_en, note_ko, sources)
select id,
       'terms',
       case when known then 'relayed' else 'unknown' end::exchanges.status,
       case when known then as_of end,
       terms_en,
       terms_ko,
       case when known then sources else '{}' end
  from (select *, terms_en is not null and cardinality(sources) > 0 as known from exchanges.exchange) as exchange;

insert into exchanges.cell (exchange_id, capability, status, as_of, note_en, note_ko, sources)
select exchange.id,
       'announcement',
       (case when said.said_on is null then 'unknown'
             when said.confidence in ('stated', 'verified') then 'published'
             else 'relayed' end)::exchanges.status,
       said.said_on,
       said.text_en,
       said.text_ko,
       coalesce(said.sources, '{}')
  from exchanges.exchange
  left join lateral (select *
                       from exchanges.statement
                      where statement.exchange_id = exchange.id
                        and statement.said_by = 'exchange'
                        and cardinality(statement.sources) > 0
                      order by statement.said_on desc, statement.ordinal
                      limit 1) as said on true;

alter table exchanges.exchange
    drop column terms_en,
    drop column terms_ko;

alter table exchanges.cell
    add constraint known_only_with_evidence check (status = 'unknown' or cardinality(sources) > 0 or evidence_link is not null),
    add constraint status_fits_capability check (
        case when capability in ('terms', 'announcement')
             then status in ('published', 'relayed', 'replaced', 'withdrawn', 'unknown')
             else status not in ('published', 'relayed', 'replaced', 'withdrawn') end),
    add constraint note_in_both_languages check (num_nulls(note_en, note_ko) in (0, 2)),
    add constraint note_fits check (char_length(note_en) <= 4000 and char_length(note_ko) <= 4000),
    add constraint evidence_is_whole check (num_nulls(evidence_link, evidence_quote, evidence_saved_on) in (0, 3)),
    add constraint what_the_exchange_says_is_whole check (num_nulls(exchange_says, exchange_link, exchange_quote, exchange_saved_on) in (0, 4)),
    add constraint what_the_project_says_is_whole check (num_nulls(project_says, project_link, project_quote, project_saved_on) in (0, 4)),
    -- Whoever says nothing has no row of its own here.
    add constraint nobody_says_unknown check (exchange_says <> 'unknown' and project_says <> 'unknown'),
    add constraint links_are_https check (
        evidence_link ~ '^https://[^[:space:]]+$'
        and exchange_link ~ '^https://[^[:space:]]+$'
        and project_link ~ '^https://[^[:space:]]+$'),
    add constraint links_fit check (
        char_length(evidence_link) <= 490 and char_length(exchange_link) <= 490 and char_length(project_link) <= 490),
    add constraint quotes_fit check (
        char_length(btrim(evidence_quote)) between 1 and 2000
        and char_length(btrim(exchange_quote)) between 1 and 2000
        and char_length(btrim(project_quote)) between 1 and 2000);

-- The public history of a row: what was done to it, by whom, and why; and each thing that says something else since.
create type exchanges.deed as enum ('recorded', 'imported', 'published', 'verified', 'lapsed', 'shown', 'hidden');
create type exchanges.part as enum (
    'name', 'venue', 'confidence', 'unverified', 'disagreement',
    'status', 'as_of', 'note', 'evidence', 'exchange_says', 'exchange_evidence', 'project_says', 'project_evidence');

create table exchanges.revision (
    id          bigint generated always as identity primary key,
    exchange_id text           not null references exchanges.exchange,
    deed        exchanges.deed not null,
    at          timestamptz    not null,
    by          text           not null,
    -- Under which name the public knows them; null when it was no person.
    by_name     text,
    reason_en   text,
    reason_ko   text,
    constraint reason_in_both_languages check (num_nulls(reason_en, reason_ko) in (0, 2)),
    constraint reason_where_somebody_decided check (
        deed not in ('published', 'shown', 'hidden') or (coalesce(btrim(reason_en), '') <> '' and coalesce(btrim(reason_ko), '') <> ''))
);
create index revision_of_exchange on exchanges.revision (exchange_id, id desc);

create table exchanges.difference (
    revision_id bigint               not null references exchanges.revision,
    ordinal     int                  not null,
    -- Null for what concerns the whole row.
    capability  exchanges.capability,
    part        exchanges.part       not null,
    was_en      text,
    was_ko      text,
    became_en   text,
    became_ko   text,
    primary key (revision_id, ordinal),
    check ((capability is null) = (part in ('name', 'venue', 'confidence', 'unverified', 'disagreement'))),
    check (num_nulls(was_en, was_ko) in (0, 2) and num_nulls(became_en, became_ko) in (0, 2)),
    constraint something_differs check (was_en is distinct from became_en or was_ko is distinct from became_ko)
);

insert into exchanges.revision (exchange_id, deed, at, by)
select exchange_id, (case when bool_and(was is null) then 'recorded' else 'imported' end)::exchanges.deed, at, by
  from exchanges.change
 group by exchange_id, at, by
 order by at, exchange_id;

insert into exchanges.difference (revision_id, ordinal, capability, part, was_en, was_ko, became_en, became_ko)
select revision.id,
       row_number() over (partition by revision.id order by change.id) - 1,
       change.capability,
       'status',
       change.was::text,
       change.was::text,
       change.became::text,
       change.became::text
  from exchanges.change
  join exchanges.revision using (exchange_id, at, by)
 where change.was is distinct from change.became;

drop table exchanges.change;

create trigger revision_is_append_only before update or delete on exchanges.revision
    for each row execute function platform.refuse_change();
create trigger difference_is_append_only before update or delete on exchanges.difference
    for each row execute function platform.refuse_change();

grant select, insert on exchanges.revision, exchanges.difference to ${app};
