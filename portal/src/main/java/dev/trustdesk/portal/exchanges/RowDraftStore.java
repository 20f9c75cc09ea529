package dev.trustdesk.portal.exchanges;

import static dev.trustdesk.db.exchanges.tables.Draft.DRAFT;
import static dev.trustdesk.db.exchanges.tables.Exchange.EXCHANGE;
import static org.jooq.impl.DSL.select;

import dev.trustdesk.db.exchanges.tables.records.DraftRecord;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RowDraftStore {

    private static final Logger LOG = LoggerFactory.getLogger(RowDraftStore.class);

    private final DSLContext db;
    private final JsonMapper json;

    RowDraftStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<KeptDraft> find(String slug, String by) {
        return db.selectFrom(DRAFT)
                .where(DRAFT.EXCHANGE_ID.eq(idOf(slug)), DRAFT.BY.eq(by))
                .fetchOptional()
                .flatMap(this::kept);
    }

    void put(String slug, String by, KeptDraft draft) {
        db.insertInto(DRAFT)
                .set(DRAFT.EXCHANGE_ID, idOf(slug))
                .set(DRAFT.BY, by)
                .set(DRAFT.BASE, JSONB.valueOf(json.writeValueAsString(draft.base())))
                .set(DRAFT.BASE_SEEN, draft.baseSeen())
                .set(DRAFT.WRITTEN, JSONB.valueOf(json.writeValueAsString(draft.written())))
                .set(DRAFT.SAVED_AT, draft.savedAt())
                .onConflict(DRAFT.EXCHANGE_ID, DRAFT.BY)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void remove(String slug, String by) {
        db.deleteFrom(DRAFT)
                .where(DRAFT.EXCHANGE_ID.eq(idOf(slug)), DRAFT.BY.eq(by))
                .execute();
    }

    int forget(Instant before) {
        return db.deleteFrom(DRAFT).where(DRAFT.SAVED_AT.lt(before)).execute();
    }

    private static Select<Record1<String>> idOf(String slug) {
        return select(EXCHANGE.ID).from(EXCHANGE).where(EXCHANGE.SLUG.eq(slug));
    }

    /** None if an older version of the desk wrote it in a way that this one cannot read. */
    private Optional<KeptDraft> kept(DraftRecord row) {
        try {
            return Optional.of(new KeptDraft(
                    json.readValue(row.getBase().data(), ExchangeDraft.class),
                    row.getBaseSeen(),
                    json.readValue(row.getWritten().data(), ExchangeDraft.class),
                    row.getSavedAt()));
        } catch (JacksonException e) {
            LOG.warn("A draft of {} cannot be read any more", row.getExchangeId());
            return Optional.empty();
        }
    }
}
