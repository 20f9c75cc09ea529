package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SearchPiece;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class SearchStore {

    // A piece weighs by where it stands and by how few answers have it: the rarest counts 1, one that all have counts
    // little. A word counts as a whole or by the sum of its parts, whichever is more; a part that half of the answers
    // have
    // says nothing. The bigrams find by index what the text then confirms; a part of two letters needs no confirmation.
    private static final String MATCHING = """
            with piece as (
                select word, text, share, platform.bigrams(text) as bigrams, text !~ '^[a-z0-9]' and length(text) = 2 as exact,
                       case when text ~ '^[a-z0-9]' then faq.searchable(text) else ltrim(faq.searchable(text)) end as needle
                from unnest(?::int[], ?::text[], ?::float8[]) as given (word, text, share)
            ), hit as (
                select r.entry_id, r.title, r.summary, piece.word, piece.text, piece.share,
                       case when position(piece.needle in r.searchable_title) > 0 then 8
                            when position(piece.needle in r.searchable_keywords) > 0 then 5
                            when position(piece.needle in r.searchable_summary) > 0 then 3
                            else 1 end as place
                from piece
                join faq.revision r
                  on r.live and r.language = ? and r.bigrams @> piece.bigrams
                 and (piece.exact or position(piece.needle in r.searchable) > 0)
            ), total as (
                select count(*)::float8 as n from faq.revision where live and language = ?
            ), rarity as (
                select word, text, ln(1 + n / count(*)) / ln(1 + n) as rarity
                from hit cross join total
                group by word, text, share, n
                having share = 1 or count(*) * 2 <= n
            ), evidence as (
                select entry_id, title, summary,
                       coalesce(max(place * rarity) filter (where share = 1), 0) as whole,
                       coalesce(sum(share * place * rarity) filter (where share < 1), 0) as parts
                from hit join rarity using (word, text)
                group by entry_id, title, summary, word
            )
            select e.slug, e.category::text as category, e.visibility::text as visibility, evidence.title, evidence.summary,
                   sum(greatest(whole, parts))::float8 as score, (count(*) filter (where whole > 0))::int as words
            from evidence
            join faq.entry e on e.id = evidence.entry_id and (e.visibility = 'public' or ?) and e.archived_at is null
            group by e.id, evidence.title, evidence.summary
            order by score desc, e.category, e.sort
            limit ?
            """;

    private final DSLContext db;

    SearchStore(DSLContext db) {
        this.db = db;
    }

    /**
     * A live text that holds some of what is looked for.
     *
     * @param words how many words it holds as a whole
     */
    record Match(
            String slug,
            FaqCategory category,
            FaqVisibility visibility,
            Language language,
            String title,
            String summary,
            double score,
            int words) {}

    /** Best first. */
    List<Match> matching(List<SearchPiece> pieces, Language language, Audience audience, int limit) {
        return db.fetch(
                        MATCHING,
                        pieces.stream().map(SearchPiece::word).toArray(Integer[]::new),
                        pieces.stream().map(SearchPiece::text).toArray(String[]::new),
                        pieces.stream().map(SearchPiece::share).toArray(Double[]::new),
                        language.tag(),
                        language.tag(),
                        audience == Audience.STAFF,
                        limit)
                .map(row -> match(row, language));
    }

    private static Match match(Record row, Language language) {
        return new Match(
                row.get("slug", String.class),
                FaqCategory.valueOf(row.get("category", String.class).toUpperCase(Locale.ROOT)),
                FaqVisibility.valueOf(row.get("visibility", String.class).toUpperCase(Locale.ROOT)),
                language,
                row.get("title", String.class),
                row.get("summary", String.class),
                row.get("score", Double.class),
                row.get("words", Integer.class));
    }
}
