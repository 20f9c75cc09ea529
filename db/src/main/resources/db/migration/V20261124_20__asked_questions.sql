-- What each ticket asks, as the words by which another one that asks the same is found: its subject and the beginning of its first
-- request. A table of its own beside ticket_search, which holds the whole conversation and would find what was answered the same.

-- Words of Latin letters and digits by their stem, without those that every sentence has; Korean by every two letters of a word without
-- its ending. Longer things are ids, and no two questions are the same because of an id.
create function support.asked_words(source text) returns text[]
    language sql immutable strict parallel safe
    return (with folded as (select regexp_replace(platform.folded(source), '[^[:alnum:]]+', ' ', 'g') as text)
            select coalesce(array_agg(distinct word), '{}')
            from (select lexeme as word
                  from folded, unnest(to_tsvector('english'::regconfig, regexp_replace(text, '[ㄱ-ㆎ가-힣]+', ' ', 'g')))
                  where length(lexeme) <= 24
                  union all
                  select substr(stem, place, 2)
                  from folded,
                       regexp_split_to_table(regexp_replace(text, '[^ㄱ-ㆎ가-힣]+', ' ', 'g'), ' ') as written,
                       regexp_replace(written, '(했습니까|했습니다|됐습니다|됩니다|됩니까|합니다|합니까|습니다|습니까|입니다|입니까|하나요|되나요|인가요|한가요|있나요|할까요|됐나요|했나요|주세요|싶습니다|는데요|는데|나요|어요|아요|해요|네요|에서는|으로는|이라고|라고|에서|에게|한테|까지|부터|으로|하고|이나|은|는|이|가|을|를|의|에|로|도|만|와|과|요)$', '') as stem,
                       generate_series(1, length(stem) - 1) as place
                  where written not in ('안녕하세요', '감사합니다', '부탁드립니다', '문의', '문의드립니다', '제가', '저는', '어떻게', '언제', '있습니다', '없습니다')) words);

create table support.ticket_asked (
    number   bigint primary key references support.ticket (number) on delete cascade,
    asked_at timestamptz not null,
    language text        not null,
    -- The words of the subject are among all words too, and count more.
    subject  text[]      not null,
    words    text[]      not null
);
create index ticket_asked_words on support.ticket_asked using gin (words) with (gin_pending_list_limit = 512);

-- In how many of the latest questions a word stands: the rarer, the more it says. Counted every night; a word that hardly anybody
-- writes is not in it, so that no name and no address is. The empty word is the number of questions counted.
create table support.asked_word (
    language text not null,
    word     text not null,
    tickets  int  not null check (tickets > 0),
    primary key (language, word)
);

create function support.ask_anew(which uuid) returns void
    language sql
as $$
    insert into support.ticket_asked (number, asked_at, language, subject, words)
    select t.number, t.created_at, t.language, support.asked_words(t.subject),
           support.asked_words(concat_ws(' ', t.subject, left((select m.body
                                                               from support.message m
                                                               where m.ticket_id = t.id and m.kind = 'request'
                                                               order by m.received_at, m.id
                                                               limit 1), 600)))
    from support.ticket t
    where t.id = which
    on conflict (number) do update set subject = excluded.subject, words = excluded.words
$$;

create function support.keep_what_is_asked() returns trigger
    language plpgsql as
$$
begin
    if tg_table_name = 'ticket' then
        perform support.ask_anew(new.id);
    elsif tg_op = 'INSERT' then
        perform support.ask_anew(new.ticket_id)
        where not exists (select from support.message m
                          where m.ticket_id = new.ticket_id and m.kind = 'request' and m.id <> new.id
                            and (m.received_at, m.id) < (new.received_at, new.id));
    else
        perform support.ask_anew(old.ticket_id);
        if tg_op = 'UPDATE' and new.ticket_id <> old.ticket_id then
            perform support.ask_anew(new.ticket_id);
        end if;
    end if;
    return null;
end
$$;
-- A ticket's subject is read with its first request: no ticket is without one for longer than a transaction.
create trigger ticket_is_comparable after update of subject on support.ticket
    for each row execute function support.keep_what_is_asked();
create trigger request_is_comparable after insert on support.message
    for each row when (new.kind = 'request') execute function support.keep_what_is_asked();
create trigger request_stays_comparable after delete or update of ticket_id, body on support.message
    for each row when (old.kind = 'request') execute function support.keep_what_is_asked();

-- Tickets that are there already.
select support.ask_anew(id) from support.ticket;

grant execute on function support.asked_words(text), support.ask_anew(uuid), support.keep_what_is_asked() to ${app};
grant select, insert, update, delete on support.ticket_asked, support.asked_word to ${app};
