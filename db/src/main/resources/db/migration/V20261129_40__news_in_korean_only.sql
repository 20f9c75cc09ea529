-- Korean words that come after the English ones are news for those who read Korean: the others have had it.
alter table notifications.news
    add column korean_only boolean not null default false,
    add constraint news_in_korean_only check (not korean_only or title_ko is not null and summary_ko is not null);
