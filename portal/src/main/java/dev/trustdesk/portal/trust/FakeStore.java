package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.KnownFake.KNOWN_FAKE;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class FakeStore {

    private final DSLContext db;

    FakeStore(DSLContext db) {
        this.db = db;
    }

    List<FakeEntry> all() {
        return db.selectFrom(KNOWN_FAKE)
                .orderBy(KNOWN_FAKE.SORT, KNOWN_FAKE.ID)
                .fetch(fake -> new FakeEntry(
                        fake.getId(),
                        FakeKind.valueOf(fake.getKind().name().toUpperCase(Locale.ROOT)),
                        new Bilingual(fake.getTitleEn(), fake.getTitleKo()),
                        fake.getIndicator(),
                        new Bilingual(fake.getBodyEn(), fake.getBodyKo()),
                        fake.getSeen(),
                        Confidence.ofStored(fake.getConfidence()),
                        List.of(fake.getSources()),
                        fake.getSort()));
    }

    void put(FakeEntry fake, Instant at) {
        db.insertInto(KNOWN_FAKE)
                .set(KNOWN_FAKE.ID, fake.id())
                .set(
                        KNOWN_FAKE.KIND,
                        dev.trustdesk.db.trust.enums.FakeKind.valueOf(
                                fake.kind().name().toLowerCase(Locale.ROOT)))
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
}
