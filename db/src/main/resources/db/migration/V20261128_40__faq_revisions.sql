-- The whole life of an answer: who wrote and who published each revision, how much it changed, what its translation is a translation of,
-- whom it is for, and that it may be archived.
create type faq.edit_size as enum ('typo', 'medium', 'major');
create type faq.visibility as enum ('staff', 'public');
create type faq.stage as enum ('writing', 'review', 'scheduled');

alter table faq.entry
    add column visibility  faq.visibility not null default 'public',
    -- Once it is published from the portal, the starter pack leaves it alone.
    add column edited      boolean        not null default false,
    add column archived_at timestamptz,
    add column archived_by text,
    -- When a maintainer should look at it again.
    add column review_due  date,
    add check ((archived_at is null) = (archived_by is null));
update faq.entry set edited = true where id like 'portal.%';
update faq.entry set review_due = (
    select max(as_of) + 90 from faq.revision where revision.entry_id = entry.id and live);
create index entry_review_due on faq.entry (review_due) where archived_at is null;

alter table faq.revision
    -- How much it changed, as its editor said; null of the first one.
    add column size        faq.edit_size,
    -- Of a translation: the number of the English revision whose text it gives.
    add column based_on    int,
    add column written_by  text,
    -- Who looked at it before it was published; null if it was not sent for review.
    add column reviewed_by text,
    -- Makes the marks of who has voted. Forgotten with the next revision: from then on no mark leads to anybody.
    add column vote_key    bytea check (octet_length(vote_key) = 32),
    add check (based_on is null or language = 'ko');
update faq.revision translation set written_by = published_by, based_on = case when language = 'ko' then (
    select max(number) from faq.revision english
    where english.entry_id = translation.entry_id and english.language = 'en' and english.published_at <= translation.published_at) end;
update faq.revision set vote_key = decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex') where live;
alter table faq.revision alter column written_by set not null;

-- What was published was published. Only what surrounds a text changes: whether readers see it, and which one it translates.
create trigger revision_keeps_its_text
    before update of entry_id, language, number, title, summary, body, size, published_at, published_by, written_by, reviewed_by
    on faq.revision for each row execute function platform.refuse_change();
create trigger revision_is_never_deleted before delete on faq.revision
    for each row execute function platform.refuse_change();

-- An address leads to one answer: what is the address of one is not the old address of another, so that no redirect can go in a circle.
create function faq.refuse_circle() returns trigger
    language plpgsql as
$$
begin
    if tg_table_name = 'redirect' then
        if exists (select from faq.entry where slug = new.old_slug) then
            raise exception 'the address % is in use', new.old_slug using errcode = 'check_violation';
        end if;
    elsif exists (select from faq.redirect where old_slug = new.slug) then
        raise exception 'the address % leads elsewhere', new.slug using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger entry_is_no_redirect after insert or update of slug on faq.entry
    deferrable initially deferred for each row execute function faq.refuse_circle();
create constraint trigger redirect_is_no_entry after insert or update on faq.redirect
    deferrable initially deferred for each row execute function faq.refuse_circle();

-- A manuscript belongs to a suggestion, to an answer that it changes, or to none of them yet: then it becomes a new answer.
alter table faq.manuscript add column id uuid;
update faq.manuscript set id = draft_id;
alter table faq.manuscript drop constraint manuscript_pkey;
alter table faq.manuscript
    alter column id set not null,
    alter column draft_id drop not null,
    add primary key (id),
    add unique (draft_id),
    add column entry_id       text unique references faq.entry,
    add column stage          faq.stage      not null default 'writing',
    add column size           faq.edit_size,
    add column visibility     faq.visibility not null default 'public',
    -- Somebody has chosen that readers get the English first, and are told so.
    add column korean_pending boolean        not null default false,
    add column review_due     date,
    -- The revisions that it was begun on; null where there was none.
    add column base_en        int,
    add column base_ko        int,
    add column submitted_by   text,
    add column submitted_at   timestamptz,
    add column publish_at     timestamptz,
    add column scheduled_by   text,
    -- Why it did not go out at its time.
    add column publish_failed boolean        not null default false,
    add check (draft_id is null or entry_id is null),
    add check (draft_id is null or id = draft_id),
    add check ((submitted_by is null) = (submitted_at is null)),
    add check ((stage = 'scheduled') = (publish_at is not null)),
    add check ((scheduled_by is null) = (publish_at is null));
create index manuscript_scheduled on faq.manuscript (publish_at) where stage = 'scheduled';

-- One row per reader and revision. The mark is made of the reader's network and browser and of a key that is forgotten.
create table faq.vote (
    entry_id text    not null,
    language text    not null,
    number   int     not null,
    mark     bytea   not null check (octet_length(mark) = 32),
    helped   boolean not null,
    primary key (entry_id, language, number, mark),
    foreign key (entry_id, language, number) references faq.revision
);
grant select, insert on faq.vote to ${app};
grant execute on function faq.refuse_circle() to ${app};
