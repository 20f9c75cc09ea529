-- The words by which an answer is found are written with it. What is being written keeps those that readers find it by now.
alter table faq.manuscript
    add column keywords_en      text[] not null default '{}',
    add column keywords_ko      text[] not null default '{}',
    -- What a colleague wants changed before it is published; until it is sent again.
    add column returned_by      text,
    add column returned_at      timestamptz,
    add column returned_because text,
    add check (num_nulls(returned_by, returned_at, returned_because) in (0, 3)),
    add check (returned_by is null or stage = 'writing');
update faq.manuscript set
    keywords_en = coalesce((select keywords from faq.revision
                            where revision.entry_id = manuscript.entry_id and language = 'en' and live), '{}'),
    keywords_ko = coalesce((select keywords from faq.revision
                            where revision.entry_id = manuscript.entry_id and language = 'ko' and live), '{}')
where entry_id is not null;
