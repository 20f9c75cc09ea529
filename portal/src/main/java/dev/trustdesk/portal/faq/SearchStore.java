package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Language;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class SearchStore {

    // A word weighs by where it stands and by how few answers have it: the rarest counts 1, one that all have counts
    // little. The bigrams find by index what the text then confirms.
    private static final String MATCHING = """
            with word as (
                select w as word, platform.bigrams(w) as bigrams,
                       case when w ~ '^[a-z0-9]' then faq.searchable(w) else ltrim(faq.searchable(w)) end as needle
                from unnest(?::text[]) w
            ), hit as (
                select r.entry_id, r.title, r.summary, word.word,
                       case when position(word.needle in faq.searchable(r.title)) > 0 then 8
                            when position(word.needle in faq.searchable(platform.joined(r.keywords))) > 0 then 5
                            when position(word.needle in faq.searchable(r.summary)) > 0 then 3
                            else 1 end as place
                from word
                join faq.revision r
                  on r.live and r.language = ? and r.bigrams @> word.bigrams and position(word.needle in r.searchable) > 0
            ), total as (
                select count(*)::float8 as n from faq.revision where live and language = ?
            ), rarity as (
                select word, ln(1 + n / count(*)) / ln(1 + n) as rarity
                from hit cross join total
                group by word, n
            )
            select e.slug, e.category::text as category, hit.title, hit.summary, sum(place * rarity)::float8 as score
            from hit
            join rarity using (word)
            join faq.entry e on e.id = hit.entry_id
            group by e.id, hit.title, hit.summary
            having count(*) >= ?
            order by score desc, e.category, e.sort
            limit ?
            """;

    private final DSLContext db;

    SearchStore(DSLContext db) {
        this.db = db;
    }

    /** A live text that holds some of the words. */
    record Match(String slug, FaqCategory category, Language language, String title, String summary, double score) {}

    /**
     * Best first.
     *
     * @param words folded
     * @param atLeast how many of them an answer must hold
     */
    List<Match> matching(List<String> words, Language language, int atLeast, int limit) {
        return db.fetch(MATCHING, words.toArray(String[]::new), language.tag(), language.tag(), atLeast, limit)
                .map(row -> match(row, language));
    }

    private static Match match(Record row, Language language) {
        return new Match(
                row.get("slug", String.class),
                FaqCategory.valueOf(row.get("category", String.class).toUpperCase(Locale.ROOT)),
                language,
                row.get("title", String.class),
                row.get("summary", String.class),
                row.get("score", Double.class));
    }
}
