package dev.trustdesk.portal.faq;

import static dev.trustdesk.db.faq.tables.Entry.ENTRY;
import static dev.trustdesk.db.faq.tables.Redirect.REDIRECT;
import static dev.trustdesk.db.faq.tables.Revision.REVISION;
import static org.jooq.impl.DSL.condition;

import dev.trustdesk.db.faq.enums.Category;
import dev.trustdesk.db.faq.enums.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Entries and their addresses. */
@Repository
class EntryStore {

    /** How the ids of entries begin that were made in the portal and not in the starter pack. */
    static final String OF_THE_DESK = "portal.";

    /** What everybody may read at its address. */
    static final Condition PUBLIC = ENTRY.VISIBILITY.eq(Visibility.public_);

    /** What stands in lists and is found. */
    static final Condition LISTED = PUBLIC.and(ENTRY.ARCHIVED_AT.isNull());

    private final DSLContext db;

    EntryStore(DSLContext db) {
        this.db = db;
    }

    /** What surrounds the texts of an entry. */
    record Setting(String slug, FaqCategory category, FaqVisibility visibility, LocalDate reviewDue) {}

    Optional<String> slugOf(String id) {
        return db.select(ENTRY.SLUG).from(ENTRY).where(ENTRY.ID.eq(id)).fetchOptional(ENTRY.SLUG);
    }

    /** Holds an entry, so that what is decided about it is decided once. False if there is none. */
    boolean lock(String id) {
        return db.select(ENTRY.ID)
                .from(ENTRY)
                .where(ENTRY.ID.eq(id))
                .forNoKeyUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** Whether it was published from the portal: then the starter pack leaves it alone. */
    boolean isEdited(String id) {
        return db.fetchExists(ENTRY, ENTRY.ID.eq(id), condition(ENTRY.EDITED));
    }

    /** An entry of the starter pack. */
    void put(String id, String slug, FaqCategory category, int sort, LocalDate reviewDue) {
        db.insertInto(ENTRY)
                .set(ENTRY.ID, id)
                .set(ENTRY.SLUG, slug)
                .set(ENTRY.CATEGORY, stored(category))
                .set(ENTRY.SORT, sort)
                .set(ENTRY.REVIEW_DUE, reviewDue)
                .onConflict(ENTRY.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** An entry made in the portal. */
    void create(String id, Setting setting, int sort) {
        db.insertInto(ENTRY)
                .set(ENTRY.ID, id)
                .set(ENTRY.SLUG, setting.slug())
                .set(ENTRY.CATEGORY, stored(setting.category()))
                .set(ENTRY.VISIBILITY, stored(setting.visibility()))
                .set(ENTRY.REVIEW_DUE, setting.reviewDue())
                .set(ENTRY.SORT, sort)
                .set(ENTRY.EDITED, true)
                .execute();
    }

    /** An entry changed in the portal. */
    void change(String id, Setting setting) {
        db.update(ENTRY)
                .set(ENTRY.SLUG, setting.slug())
                .set(ENTRY.CATEGORY, stored(setting.category()))
                .set(ENTRY.VISIBILITY, stored(setting.visibility()))
                .set(ENTRY.REVIEW_DUE, setting.reviewDue())
                .set(ENTRY.EDITED, true)
                .where(ENTRY.ID.eq(id))
                .execute();
    }

    /** Takes it out of lists and search, or puts it back; false if it is so already, or not there. */
    boolean archive(String id, @Nullable Instant at, @Nullable String by) {
        return db.update(ENTRY)
                        .set(ENTRY.ARCHIVED_AT, at)
                        .set(ENTRY.ARCHIVED_BY, by)
                        .set(ENTRY.EDITED, true)
                        .where(ENTRY.ID.eq(id), at == null ? ENTRY.ARCHIVED_AT.isNotNull() : ENTRY.ARCHIVED_AT.isNull())
                        .execute()
                > 0;
    }

    /** Has it looked at again by a day; false if it is not there. */
    boolean reviewBy(String id, LocalDate day) {
        return db.update(ENTRY)
                        .set(ENTRY.REVIEW_DUE, day)
                        .where(ENTRY.ID.eq(id))
                        .execute()
                > 0;
    }

    /** Nobody else gives an address away until the transaction ends. */
    void lockAddresses() {
        db.execute("lock table faq.entry, faq.redirect in share row exclusive mode");
    }

    /** Whether an entry has the address, or has had it; not counting one of them. */
    boolean isTaken(String slug, @Nullable String except) {
        var others = except == null ? ENTRY.ID.isNotNull() : ENTRY.ID.ne(except);
        var before = except == null ? REDIRECT.ENTRY_ID.isNotNull() : REDIRECT.ENTRY_ID.ne(except);
        return db.fetchExists(ENTRY, ENTRY.SLUG.eq(slug), others)
                || db.fetchExists(REDIRECT, REDIRECT.OLD_SLUG.eq(slug), before);
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
                .on(ENTRY.ID.eq(REDIRECT.ENTRY_ID), PUBLIC)
                .fetchMap(REDIRECT.OLD_SLUG, ENTRY.SLUG);
    }

    /** The present address of what once had this one, as long as everybody may read it. */
    Optional<String> redirected(String oldSlug) {
        return db.selectDistinct(ENTRY.SLUG)
                .from(REDIRECT)
                .join(ENTRY)
                .on(ENTRY.ID.eq(REDIRECT.ENTRY_ID), PUBLIC)
                .join(REVISION)
                .on(REVISION.ENTRY_ID.eq(ENTRY.ID), condition(REVISION.LIVE))
                .where(REDIRECT.OLD_SLUG.eq(oldSlug))
                .fetchOptional(ENTRY.SLUG);
    }

    static Category stored(FaqCategory category) {
        return Category.valueOf(category.name().toLowerCase(Locale.ROOT));
    }

    static FaqCategory category(Category stored) {
        return FaqCategory.valueOf(stored.name().toUpperCase(Locale.ROOT));
    }

    static Visibility stored(FaqVisibility visibility) {
        return visibility == FaqVisibility.PUBLIC ? Visibility.public_ : Visibility.staff;
    }

    static FaqVisibility visibility(Visibility stored) {
        return stored == Visibility.public_ ? FaqVisibility.PUBLIC : FaqVisibility.STAFF;
    }
}
