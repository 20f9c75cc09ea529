-- A number is no word: an amount, a date, a case. Each of them is rarer than any word, so that questions that differ in nothing else were
-- taken for different ones.
alter function support.asked_words(text) rename to asked_words_and_numbers;

create function support.asked_words(source text) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(word), '{}')
            from unnest(support.asked_words_and_numbers(source)) as word
            where word !~ '^[0-9]+$');

update support.ticket_asked
set subject = array(select word from unnest(subject) as word where word !~ '^[0-9]+$'),
    words   = array(select word from unnest(words) as word where word !~ '^[0-9]+$')
where exists (select from unnest(words) as word where word ~ '^[0-9]+$');
delete from support.asked_word where word ~ '^[0-9]+$';

grant execute on function support.asked_words(text), support.asked_words_and_numbers(text) to ${app};
