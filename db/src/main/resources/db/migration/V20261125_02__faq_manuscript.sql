-- What a maintainer makes of a suggestion, until it is taken: it belongs to the suggestion, and goes with it when its ticket is deleted.
create table faq.manuscript (
    draft_id       uuid primary key references faq.draft on delete cascade,
    title_en       text        not null,
    summary_en     text        not null,
    body_en        text        not null,
    title_ko       text        not null,
    summary_ko     text        not null,
    body_ko        text        not null,
    category       faq.category,
    -- Blank: the address that the English title makes.
    slug           text        not null,
    confidence     platform.confidence not null,
    sources        text[]      not null,
    -- A native reader has read the Korean.
    korean_checked boolean     not null,
    version        bigint      not null,
    edited_by      text        not null,
    edited_at      timestamptz not null
);
grant select, insert, update, delete on faq.manuscript to ${app};

-- Why a suggestion was declined, for whoever made it; and what became of one that was taken.
alter table faq.draft
    add column declined_because text,
    add column entry_id         text references faq.entry,
    add check (declined_because is null or state = 'declined'),
    add check (entry_id is null or state = 'taken');
create index draft_of_author on faq.draft (proposed_by, proposed_at desc);
