package dev.trustdesk.portal.content;

import static dev.trustdesk.db.content.tables.Document.DOCUMENT;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

@Repository
class DocumentStore {

    private final DSLContext db;

    DocumentStore(DSLContext db) {
        this.db = db;
    }

    /** A document as it was imported last. */
    record Imported(String kind, String id, String language, byte[] hash) {}

    /** One import at a time in the whole cluster; ends with the transaction. */
    void lock() {
        db.query("select pg_advisory_xact_lock(hashtext('content import'))").execute();
    }

    List<Imported> all() {
        return db.select(DOCUMENT.KIND, DOCUMENT.ID, DOCUMENT.LANGUAGE, DOCUMENT.HASH)
                .from(DOCUMENT)
                .fetch(Records.mapping(Imported::new));
    }

    void put(PackDocument document, boolean keptEdited, Instant at) {
        db.insertInto(DOCUMENT)
                .set(DOCUMENT.KIND, document.kind())
                .set(DOCUMENT.ID, document.id())
                .set(DOCUMENT.LANGUAGE, document.language())
                .set(DOCUMENT.PATH, document.path())
                .set(DOCUMENT.HASH, document.hash())
                .set(DOCUMENT.IMPORTED_AT, at)
                .set(DOCUMENT.KEPT_EDITED, keptEdited)
                .onConflict(DOCUMENT.KIND, DOCUMENT.ID, DOCUMENT.LANGUAGE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void remove(Imported document) {
        db.deleteFrom(DOCUMENT)
                .where(
                        DOCUMENT.KIND.eq(document.kind()),
                        DOCUMENT.ID.eq(document.id()),
                        DOCUMENT.LANGUAGE.eq(document.language()))
                .execute();
    }
}
