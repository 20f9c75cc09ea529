-- The words of a text in the form in which they are looked for. Words of letters and digits stand as they are and are found by their
-- beginning; Korean, Japanese and Chinese stand as every two letters that follow each other, because particles are written to the word
-- and compounds without a space.
create function platform.terms(source text) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct term), '{}')
            from regexp_split_to_table(
                     regexp_replace(platform.folded(source), '([ㄱ-ㆎ가-힣぀-ヿ一-鿿]+)', ' \1 ', 'g'), '[^[:alnum:]]+') as word,
                 lateral (select left(word, 100) as term
                          where word <> '' and word !~ '^[ㄱ-ㆎ가-힣぀-ヿ一-鿿]'
                          union all
                          select substr(word, place, 2)
                          from generate_series(1, greatest(length(word) - 1, 1)) as place
                          where word ~ '^[ㄱ-ㆎ가-힣぀-ヿ一-鿿]') as terms);

-- All that a ticket is found by: its subject, its messages, its ids, and whose it is. A table of its own, because a ticket's row changes
-- often and this does not; one row per ticket and not per message, because tickets are what is looked for. Kept by triggers, in the
-- transaction that writes, so that nothing that writes can forget it. In the order of numbers the newest are found first; the planner
-- walks that order for common words and takes the other index for rare ones.
create table support.ticket_search (
    number bigint primary key references support.ticket (number) on delete cascade,
    words  tsvector not null
) with (toast_tuple_target = 8160);
alter table support.ticket_search alter column words set statistics 1000;
create index ticket_search_words on support.ticket_search using gin (words) with (gin_pending_list_limit = 512);

-- What is told apart from words by its first letter: "#1001" is the number, "@…" a whole mail address, "=…" a whole check word.
create function support.marks_of(t support.ticket) returns text[]
    language sql immutable parallel safe
    return array_remove(array[
        '#' || t.number,
        '@' || nullif(left(lower(btrim(t.contact_mail)), 300), ''),
        '=' || nullif(left(platform.folded(t.check_word), 100), '')], null);

create function support.ticket_words(t support.ticket) returns tsvector
    language sql immutable parallel safe
    return array_to_tsvector(support.marks_of(t) || platform.terms(
        concat_ws(' ', t.subject, t.transaction_id, t.wallet_address, t.exchange)));

-- Not more than this of one ticket: a vector has an end, and whoever writes that much must not be refused because of it.
create function support.with_words(known tsvector, body text) returns tsvector
    language sql immutable parallel safe
    return case when length(known) > 20000 then known else known || array_to_tsvector(platform.terms(body)) end;

create function support.search_anew(which uuid) returns void
    language plpgsql as
$$
declare
    found support.ticket;
    known tsvector;
    body  text;
begin
    select * into found from support.ticket where id = which;
    if found.id is null then
        return;
    end if;
    known := support.ticket_words(found);
    -- What a program wrote is the same in every ticket and says nothing about this one.
    for body in select m.body from support.message m where m.ticket_id = which and m.kind <> 'notice' loop
        known := support.with_words(known, body);
    end loop;
    insert into support.ticket_search (number, words) values (found.number, known)
    on conflict (number) do update set words = excluded.words;
end
$$;

create function support.index_ticket() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        insert into support.ticket_search (number, words) values (new.number, support.ticket_words(new));
    else
        perform support.search_anew(new.id);
    end if;
    return null;
end
$$;
create trigger ticket_is_searchable after insert or update of subject, contact_mail, transaction_id, wallet_address, exchange, check_word
    on support.ticket for each row execute function support.index_ticket();

create function support.index_message() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        update support.ticket_search s set words = support.with_words(s.words, new.body)
        from support.ticket t where t.id = new.ticket_id and s.number = t.number;
        return null;
    end if;
    perform support.search_anew(old.ticket_id);
    if tg_op = 'UPDATE' and new.ticket_id <> old.ticket_id then
        perform support.search_anew(new.ticket_id);
    end if;
    return null;
end
$$;
create trigger message_is_searchable after insert on support.message
    for each row when (new.kind <> 'notice') execute function support.index_message();
create trigger message_stays_searchable after delete or update of ticket_id, body on support.message
    for each row execute function support.index_message();

-- What somebody looks for: every word, or all of it as a number, a mail address or a check word. Null if there is nothing to look for.
create function support.searched(words text[], whole text) returns tsquery
    language sql immutable parallel safe
    return (select string_agg(part, ' | ')::tsquery
            from (select '(' || string_agg(quote_literal(term) || case when term ~ '^[ㄱ-ㆎ가-힣぀-ヿ一-鿿]' then '' else ':*' end, ' & ') || ')' as part
                  from unnest(words) as word, unnest(platform.terms(word)) as term
                  union all
                  select '''#' || substring(btrim(whole) from '^#?(\d{1,18})$') || ''''
                  union all
                  select '''' || mark || replace(replace(platform.folded(whole), '\', '\\'), '''', '''''') || ''''
                  from unnest(array['@', '=']) as mark
                  where btrim(whole) <> '') parts
            where part is not null);

-- Tickets that are there already.
select support.search_anew(id) from support.ticket;

grant execute on function platform.terms(text) to ${app};
grant execute on all functions in schema support to ${app};
grant select, insert, update, delete on support.ticket_search to ${app};
