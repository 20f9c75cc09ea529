package dev.trustdesk.portal.faq;

import static dev.trustdesk.db.faq.tables.Entry.ENTRY;
import static dev.trustdesk.db.faq.tables.Redirect.REDIRECT;
import static dev.trustdesk.db.faq.tables.Revision.REVISION;
import static org.jooq.impl.DSL.condition;

import dev.trustdesk.db.faq.enums.Category;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Entries and their addresses. */
@Repository
class EntryStore {

    private final DSLContext db;

    EntryStore(DSLContext db) {
        this.db = db;
    }

    Optional<String> slugOf(String id) {
        return db.select(ENTRY.SLUG).from(ENTRY).where(ENTRY.ID.eq(id)).fetchOptional(ENTRY.SLUG);
    }

    void put(String id, String slug, FaqCategory category, int sort) {
        db.insertInto(ENTRY)
                .set(ENTRY.ID, id)
                .set(ENTRY.SLUG, slug)
                .set(ENTRY.CATEGORY, Category.valueOf(category.name().toLowerCase(Locale.ROOT)))
                .set(ENTRY.SORT, sort)
                .onConflict(ENTRY.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** From now on the old address leads to the entry. */
    void redirect(String oldSlug, String id) {
        db.insertInto(REDIRECT)
                .set(REDIRECT.OLD_SLUG, oldSlug)
                .set(REDIRECT.ENTRY_ID, id)
                .onConflict(REDIRECT.OLD_SLUG)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** The address belongs to an entry again. */
    void endRedirect(String slug) {
        db.deleteFrom(REDIRECT).where(REDIRECT.OLD_SLUG.eq(slug)).execute();
    }

    Map<String, String> redirects() {
        return db.select(REDIRECT.OLD_SLUG, ENTRY.SLUG)
                .from(REDIRECT)
                .join(ENTRY)
                .on(ENTRY.ID.eq(REDIRECT.ENTRY_ID))
                .fetchMap(REDIRECT.OLD_SLUG, ENTRY.SLUG);
    }

    /** The present address of what once had this one, as long as readers can see it. */
    Optional<String> redirected(String oldSlug) {
        return db.selectDistinct(ENTRY.SLUG)
                .from(REDIRECT)
                .join(ENTRY)
                .on(ENTRY.ID.eq(REDIRECT.ENTRY_ID))
                .join(REVISION)
                .on(REVISION.ENTRY_ID.eq(ENTRY.ID), condition(REVISION.LIVE))
                .where(REDIRECT.OLD_SLUG.eq(oldSlug))
                .fetchOptional(ENTRY.SLUG);
    }
}
