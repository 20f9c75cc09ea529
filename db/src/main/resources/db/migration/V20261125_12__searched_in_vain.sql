-- What was looked for on the site and not found: normalised words, never who looked. Gone after 90 days.
create type reporting.searched_on as enum ('search', 'form');
create table reporting.search_miss (
    day      date                  not null,
    language text                  not null check (language in ('en', 'ko')),
    place    reporting.searched_on not null,
    words    text                  not null check (length(words) between 2 and 80),
    times    int                   not null check (times > 0),
    primary key (day, language, place, words)
);
grant usage on type reporting.searched_on to ${app};
grant select, insert, update, delete on reporting.search_miss to ${app};
