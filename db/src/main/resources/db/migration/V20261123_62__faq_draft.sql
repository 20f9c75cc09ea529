-- What staff suggest for the FAQ from an answer that they gave. Nobody but maintainers and its author reads it until it is taken up.
create type faq.draft_state as enum ('open', 'taken', 'declined');

create table faq.draft (
    id          uuid primary key         default uuidv7(),
    language    text            not null check (language in ('en', 'ko')),
    question    text            not null check (length(question) between 1 and 150),
    answer      text            not null check (length(answer) between 1 and 20000),
    -- Where it comes from, for maintainers who are also staff.
    ticket_id   uuid            not null,
    state       faq.draft_state not null default 'open',
    proposed_by text            not null,
    proposed_at timestamptz     not null,
    decided_by  text,
    decided_at  timestamptz,
    check ((state = 'open') = (decided_at is null)),
    check ((decided_by is null) = (decided_at is null))
);
create index draft_open on faq.draft (proposed_at) where state = 'open';

grant select, insert, update, delete on faq.draft to ${app};
