package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.Source.SOURCE;

import dev.trustdesk.portal.content.Bilingual;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SourceStore {

    private final DSLContext db;

    SourceStore(DSLContext db) {
        this.db = db;
    }

    List<SourceEntry> all() {
        return db.selectFrom(SOURCE)
                .fetch(source -> new SourceEntry(
                        source.getTag(),
                        new Bilingual(source.getTitleEn(), source.getTitleKo()),
                        SourceKind.valueOf(source.getKind().getLiteral().toUpperCase(Locale.ROOT)),
                        source.getUrl()));
    }

    void put(SourceEntry source) {
        db.insertInto(SOURCE)
                .set(SOURCE.TAG, source.tag())
                .set(SOURCE.TITLE_EN, source.title().en())
                .set(SOURCE.TITLE_KO, source.title().ko())
                .set(SOURCE.KIND, stored(source.kind()))
                .set(SOURCE.URL, source.url())
                .onConflict(SOURCE.TAG)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void remove(String tag) {
        db.deleteFrom(SOURCE).where(SOURCE.TAG.eq(tag)).execute();
    }

    // By literal: the constant of "package" has another name, because that is a word of Java.
    private static dev.trustdesk.db.trust.enums.SourceKind stored(SourceKind kind) {
        return Objects.requireNonNull(dev.trustdesk.db.trust.enums.SourceKind.lookupLiteral(
                kind.name().toLowerCase(Locale.ROOT)));
    }
}
