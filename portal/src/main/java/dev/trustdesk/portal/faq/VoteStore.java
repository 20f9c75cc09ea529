package dev.trustdesk.portal.faq;

import static dev.trustdesk.db.faq.tables.Entry.ENTRY;
import static dev.trustdesk.db.faq.tables.Revision.REVISION;
import static dev.trustdesk.db.faq.tables.Vote.VOTE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.when;

import dev.trustdesk.portal.platform.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What readers say of the live revisions. */
@Repository
class VoteStore {

    private final DSLContext db;

    VoteStore(DSLContext db) {
        this.db = db;
    }

    /** A revision that can be voted on, with the key of its marks. */
    record Votable(String entry, String slug, Language language, int number, byte[] key) {}

    /** What a reader of this language sees at an address. */
    Optional<Votable> at(String slug, Language language) {
        return db.select(ENTRY.ID, ENTRY.SLUG, REVISION.LANGUAGE, REVISION.NUMBER, REVISION.VOTE_KEY)
                .from(ENTRY)
                .join(REVISION)
                .on(REVISION.ENTRY_ID.eq(ENTRY.ID), condition(REVISION.LIVE), REVISION.VOTE_KEY.isNotNull())
                .where(EntryStore.LISTED, ENTRY.SLUG.eq(slug))
                .orderBy(when(REVISION.LANGUAGE.eq(language.tag()), 0)
                        .otherwise(1)
                        .asc())
                .limit(1)
                .fetchOptional(row -> new Votable(
                        row.value1(),
                        row.value2(),
                        Language.ofTag(row.value3()).orElseThrow(),
                        row.value4(),
                        row.value5()));
    }

    /** False if this mark stands there already. */
    boolean add(Votable revision, byte[] mark, boolean helped) {
        return db.insertInto(VOTE)
                        .set(VOTE.ENTRY_ID, revision.entry())
                        .set(VOTE.LANGUAGE, revision.language().tag())
                        .set(VOTE.NUMBER, revision.number())
                        .set(VOTE.MARK, mark)
                        .set(VOTE.HELPED, helped)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    /** Votes on the live revisions, both languages together, by entry: how many it helped, and how many not. */
    Map<String, FaqVoteCount> counts(Collection<String> entries) {
        var counts = new HashMap<String, FaqVoteCount>();
        var helped = count().filterWhere(condition(VOTE.HELPED));
        var not = count().filterWhere(condition(VOTE.HELPED).not());
        db.select(VOTE.ENTRY_ID, helped, not)
                .from(VOTE)
                .join(REVISION)
                .on(
                        REVISION.ENTRY_ID.eq(VOTE.ENTRY_ID),
                        REVISION.LANGUAGE.eq(VOTE.LANGUAGE),
                        REVISION.NUMBER.eq(VOTE.NUMBER),
                        condition(REVISION.LIVE))
                .where(VOTE.ENTRY_ID.in(entries))
                .groupBy(VOTE.ENTRY_ID)
                .forEach(row -> counts.put(row.value1(), new FaqVoteCount(row.value2(), row.value3())));
        return counts;
    }
}
