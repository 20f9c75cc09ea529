-- Numbers about questions: how often they repeat, and whether an answer saved somebody a ticket. No words and no addresses of people,
-- and no foreign keys to tickets: what was counted stays counted when a ticket is deleted.
create schema reporting;

-- What became of suggestions and answers, by day in the zone of all reports.
create table reporting.answer_day (
    day        date not null,
    language   text not null check (language in ('en', 'ko')),
    entry_id   text not null,
    -- In how many forms it was suggested, and in how many of these it was said to solve the question.
    suggested  int  not null default 0 check (suggested >= 0),
    solved     int  not null default 0 check (solved >= 0),
    -- What readers say on its page.
    helped     int  not null default 0 check (helped >= 0),
    not_helped int  not null default 0 check (not_helped >= 0),
    primary key (day, language, entry_id)
);

-- Forms in which answers were suggested, those left because of one, and those sent all the same.
create table reporting.form_day (
    day       date not null,
    language  text not null check (language in ('en', 'ko')),
    suggested int  not null default 0 check (suggested >= 0),
    solved    int  not null default 0 check (solved >= 0),
    sent      int  not null default 0 check (sent >= 0),
    primary key (day, language)
);

-- What has been counted of a form already, by a hash of its one-time key; kept for two days, as long as somebody may be writing.
create table reporting.form_count (
    key_hash bytea primary key check (octet_length(key_hash) = 32),
    day      date not null
);
create index form_count_by_day on reporting.form_count (day);

-- Each question that was counted in a week: whether it had been asked before, and by which sign. The ticket may be gone.
create table reporting.asked (
    ticket_id      uuid primary key,
    monday         date    not null check (extract(isodow from monday) = 1),
    language       text    not null check (language in ('en', 'ko')),
    decided        boolean not null,
    entry_id       text,
    entry_before   boolean not null,
    similar_before boolean not null
);
create index asked_by_week on reporting.asked (monday, language);

grant usage on schema reporting to ${app};
grant select, insert, update, delete on all tables in schema reporting to ${app};
