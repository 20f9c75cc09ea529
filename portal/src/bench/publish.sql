-- What the bench of publishing fills a throw-away database with, as its owner.
create schema bench;

create function bench.subscribe(many int) returns bigint
    language sql as
$$
with new as (
    insert into subscriptions.subscriber (address, language, cadence, token, check_word, since, cadence_since)
    select 'reader' || n || '@example.org', case n % 3 when 0 then 'en' else 'ko' end, 'instant',
           translate(encode(sha256(n::text::bytea), 'base64'), '+/=', '-_'), 'bench', now(), now()
    from generate_series(1, many) n
    returning id
), interested as (
    insert into subscriptions.interest (subscriber, topic) select id, 'post' from new returning 1
)
select count(*) from interested
$$;

-- Answers of the words of those that are there, the common ones as common as they are.
create procedure bench.more_answers(many int, tongue text)
    language plpgsql as
$$
declare
    words text[] := array(
        select word from faq.revision, regexp_split_to_table(body, '[^[:alnum:]''-]+') word
        where live and language = tongue and length(word) between 2 and 20);
begin
    insert into faq.revision (entry_id, language, number, live, title, summary, body, keywords, as_of, confidence, sources, needs_review,
                              published_at, published_by, written_by)
    select 'bench-' || n, tongue, 1, true, bench.text_of(words, n, 7), bench.text_of(words, n + 100000, 25),
           bench.text_of(words, n + 200000, 150), '{}', '2026-11-01', 'unverified', '{}', false, now(), 'bench', 'bench'
    from generate_series(1, many) n;
end
$$;

create function bench.text_of(words text[], seed int, length int) returns text
    language sql immutable as
$$
select string_agg(words[1 + mod(('x' || left(md5(seed || '-' || place), 8))::bit(32)::bigint, cardinality(words))], ' ')
from generate_series(1, length) place
$$;

create function bench.answers(many int) returns bigint
    language plpgsql as
$$
begin
    insert into faq.entry (id, slug, category, sort)
    select 'bench-' || n, 'bench-' || n, 'basics', 10000 + n from generate_series(1, many) n;
    call bench.more_answers(many, 'en');
    call bench.more_answers(many, 'ko');
    return many;
end
$$;
