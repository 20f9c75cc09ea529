package dev.trustdesk.portal.content;

import static org.jooq.impl.DSL.when;

import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;

/**
 * Keeps articles. Each feature has a table of its own for them, and all of these have the same columns. No method may be final or
 * hidden: Spring stands before a repository with a subclass that has no fields.
 */
public abstract class ArticleStore {

    private final DSLContext db;
    private final Table<?> table;
    private final Field<String> id;
    private final Field<String> slug;
    private final Field<String> language;
    private final Field<String> title;
    private final Field<String> summary;
    private final Field<String> body;
    private final Field<LocalDate> asOf;
    private final Field<LocalDate> verifiedAt;
    private final Field<String> confidence;
    private final Field<String[]> sources;
    private final Field<Boolean> needsReview;
    private final Field<Integer> sort;
    private final Field<Instant> changedAt;

    protected ArticleStore(DSLContext db, Table<?> table) {
        this.db = db;
        this.table = table;
        id = column("id", String.class);
        slug = column("slug", String.class);
        language = column("language", String.class);
        title = column("title", String.class);
        summary = column("summary", String.class);
        body = column("body", String.class);
        asOf = column("as_of", LocalDate.class);
        verifiedAt = column("verified_at", LocalDate.class);
        confidence = column("confidence", String.class);
        sources = column("sources", String[].class);
        needsReview = column("needs_review", Boolean.class);
        sort = column("sort", Integer.class);
        changedAt = column("changed_at", Instant.class);
    }

    /** In their order, one text each: in this language if there is one, else in the other. */
    public List<Article> all(Language wanted) {
        var byId = db.select(table.fields())
                .distinctOn(id)
                .from(table)
                .orderBy(id.asc(), ownLanguageFirst(wanted))
                .fetch(this::article);
        return byId.stream().sorted(Comparator.comparingInt(Article::sort)).toList();
    }

    public Optional<Article> find(String address, Language wanted) {
        return db.select(table.fields())
                .from(table)
                .where(slug.eq(address))
                .orderBy(ownLanguageFirst(wanted))
                .limit(1)
                .fetchOptional(this::article);
    }

    public void put(String entry, Article article, Instant at) {
        db.insertInto(table)
                .set(id, entry)
                .set(slug, article.slug())
                .set(language, article.language().tag())
                .set(title, article.title())
                .set(summary, article.summary())
                .set(body, article.body())
                .set(asOf, article.asOf())
                .set(verifiedAt, article.verifiedAt())
                .set(confidence, article.confidence().stored())
                .set(sources, article.sources().toArray(String[]::new))
                .set(needsReview, article.needsReview())
                .set(sort, article.sort())
                .set(changedAt, at)
                .onConflict(id, language)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    public void remove(String entry, String tag) {
        db.deleteFrom(table).where(id.eq(entry), language.eq(tag)).execute();
    }

    private SortField<Integer> ownLanguageFirst(Language wanted) {
        return when(language.eq(wanted.tag()), 0).otherwise(1).asc();
    }

    private Article article(Record row) {
        return new Article(
                row.get(slug),
                Language.ofTag(row.get(language)).orElseThrow(),
                row.get(title),
                row.get(summary),
                row.get(body),
                row.get(asOf),
                row.get(verifiedAt),
                Confidence.ofStored(row.get(confidence)),
                List.of(row.get(sources)),
                row.get(needsReview),
                row.get(sort));
    }

    private <T> Field<T> column(String name, Class<T> type) {
        return Objects.requireNonNull(table.field(name, type));
    }
}
