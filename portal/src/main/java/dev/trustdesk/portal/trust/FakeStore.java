package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.KnownFake.KNOWN_FAKE;

import dev.trustdesk.db.trust.tables.records.KnownFakeRecord;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class FakeStore {

    private final DSLContext db;

    FakeStore(DSLContext db) {
        this.db = db;
    }

    List<FakeEntry> all() {
        return db.selectFrom(KNOWN_FAKE)
                .orderBy(KNOWN_FAKE.PUBLISHED_AT.desc().nullsLast(), KNOWN_FAKE.SORT, KNOWN_FAKE.ID)
                .fetch(fake -> new FakeEntry(
                        fake.getId(),
                        FakeKind.valueOf(fake.getKind().name().toUpperCase(Locale.ROOT)),
                        new Bilingual(fake.getTitleEn(), fake.getTitleKo()),
                        fake.getIndicator(),
                        new Bilingual(fake.getBodyEn(), fake.getBodyKo()),
                        fake.getSeen(),
                        Confidence.ofStored(fake.getConfidence()),
                        List.of(fake.getSources()),
                        fake.getSort(),
                        reported(fake)));
    }

    private static FakeEntry.@Nullable Reported reported(KnownFakeRecord fake) {
        return fake.getPublishedAt() == null
                ? null
                : new FakeEntry.Reported(fake.getCredit(), fake.getReports(), fake.getPublishedAt());
    }

    /** One maker of ids at a time, so that two fakes of one title get two. Ends with the transaction. */
    void lockIds() {
        db.query("select pg_advisory_xact_lock(hashtext('fake id'))").execute();
    }

    /** A fake that a reader reported. It stands before those of the starter pack, the newest first. */
    void publish(String id, FakeDraft draft, @Nullable String credit, Instant at) {
        db.insertInto(KNOWN_FAKE)
                .set(KNOWN_FAKE.ID, id)
                .set(KNOWN_FAKE.KIND, stored(draft.kind()))
                .set(KNOWN_FAKE.TITLE_EN, draft.titleEn())
                .set(KNOWN_FAKE.TITLE_KO, draft.titleKo())
                .set(KNOWN_FAKE.INDICATOR, draft.indicator())
                .set(KNOWN_FAKE.BODY_EN, draft.bodyEn())
                .set(KNOWN_FAKE.BODY_KO, draft.bodyKo())
                .set(KNOWN_FAKE.SEEN, draft.seen())
                .set(KNOWN_FAKE.CONFIDENCE, Confidence.REPORTED.stored())
                .set(KNOWN_FAKE.SOURCES, new String[0])
                .set(KNOWN_FAKE.REPORTED, true)
                .set(KNOWN_FAKE.CREDIT, credit)
                .set(KNOWN_FAKE.PUBLISHED_AT, at)
                .set(KNOWN_FAKE.CHANGED_AT, at)
                .execute();
    }

    /** Counts so many reports more. */
    void count(String id, int reports) {
        db.update(KNOWN_FAKE)
                .set(KNOWN_FAKE.REPORTS, KNOWN_FAKE.REPORTS.plus(reports))
                .where(KNOWN_FAKE.ID.eq(id))
                .execute();
    }

    /** Held until the end of the transaction. True if the pack may write it: it was not published here. */
    boolean isOfPack(String id) {
        return db.select(KNOWN_FAKE.PUBLISHED_AT)
                .from(KNOWN_FAKE)
                .where(KNOWN_FAKE.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .map(row -> row.value1() == null)
                .orElse(true);
    }

    void put(FakeEntry fake, Instant at) {
        db.insertInto(KNOWN_FAKE)
                .set(KNOWN_FAKE.ID, fake.id())
                .set(KNOWN_FAKE.KIND, stored(fake.kind()))
                .set(KNOWN_FAKE.TITLE_EN, fake.title().en())
                .set(KNOWN_FAKE.TITLE_KO, fake.title().ko())
                .set(KNOWN_FAKE.INDICATOR, fake.indicator())
                .set(KNOWN_FAKE.BODY_EN, fake.body().en())
                .set(KNOWN_FAKE.BODY_KO, fake.body().ko())
                .set(KNOWN_FAKE.SEEN, fake.seen())
                .set(KNOWN_FAKE.CONFIDENCE, fake.confidence().stored())
                .set(KNOWN_FAKE.SOURCES, fake.sources().toArray(String[]::new))
                .set(KNOWN_FAKE.SORT, fake.sort())
                .set(KNOWN_FAKE.CHANGED_AT, at)
                .onConflict(KNOWN_FAKE.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void remove(String id) {
        db.deleteFrom(KNOWN_FAKE).where(KNOWN_FAKE.ID.eq(id)).execute();
    }

    private static dev.trustdesk.db.trust.enums.FakeKind stored(FakeKind kind) {
        return dev.trustdesk.db.trust.enums.FakeKind.valueOf(kind.name().toLowerCase(Locale.ROOT));
    }
}
