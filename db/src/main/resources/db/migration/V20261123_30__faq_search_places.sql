-- Where in an answer a word stands decides what it weighs. Kept folded, so that a search does not fold every text it finds.
alter table faq.revision
    add column searchable_title    text generated always as (faq.searchable(title)) stored,
    add column searchable_keywords text generated always as (faq.searchable(platform.joined(keywords))) stored,
    add column searchable_summary  text generated always as (faq.searchable(summary)) stored;
