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

    /** How the ids of entries begin that were made in the portal and not in the starter pack. */
    static final String OF_THE_DESK = "portal.";

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

    /** Nobody else gives an address away until the transaction ends. */
    void lockAddresses() {
        db.execute("lock table faq.entry, faq.redirect in share row exclusive mode");
    }

    /** Whether an entry has the address, or has had it. */
    boolean isTaken(String slug) {
        return db.fetchExists(ENTRY, ENTRY.SLUG.eq(slug)) || db.fetchExists(REDIRECT, REDIRECT.OLD_SLUG.eq(slug));
    }

    /** An entry made in the portal that has this address. */
    Optional<String> ofTheDeskAt(String slug) {
        return db.select(ENTRY.ID)
                .from(ENTRY)
                .where(ENTRY.SLUG.eq(slug), ENTRY.ID.startsWith(OF_THE_DESK))
                .fetchOptional(ENTRY.ID);
    }

    void readdress(String id, String slug) {
        db.update(ENTRY).set(ENTRY.SLUG, slug).where(ENTRY.ID.eq(id)).execute();
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
