-- Words that few tickets hold are looked for among the newest first: with the words of a ticket stands the block of numbers that it
-- belongs to, so that the index itself leaves out what is older. Before, all that held a word were read to find the newest of them.
create or replace function support.marks_of(t support.ticket) returns text[]
    language sql immutable parallel safe
    return array_remove(array[
        '#' || t.number,
        -- As dev.trustdesk.portal.support.NumberBlocks has it.
        '^' || t.number / 25000,
        '@' || nullif(left(lower(btrim(t.contact_mail)), 300), ''),
        '=' || nullif(left(platform.folded(t.check_word), 100), '')], null);

update support.ticket_search set words = words || array_to_tsvector(array['^' || number / 25000]);
