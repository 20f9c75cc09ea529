package dev.trustdesk.portal.exchanges;

import static dev.trustdesk.db.exchanges.tables.Statement.STATEMENT;

import dev.trustdesk.db.exchanges.tables.records.StatementRecord;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.exchanges.ExchangeEntry.StatementEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class StatementStore {

    private final DSLContext db;

    StatementStore(DSLContext db) {
        this.db = db;
    }

    /** Newest first; those of one day in the order of the pack. */
    List<StatementEntry> of(String exchangeId) {
        return db.selectFrom(STATEMENT)
                .where(STATEMENT.EXCHANGE_ID.eq(exchangeId))
                .orderBy(STATEMENT.SAID_ON.desc(), STATEMENT.ORDINAL)
                .fetch(StatementStore::entry);
    }

    /** By exchange, each in the order of {@link #of}. */
    Map<String, List<StatementEntry>> all() {
        return db.selectFrom(STATEMENT)
                .orderBy(STATEMENT.SAID_ON.desc(), STATEMENT.ORDINAL)
                .fetchGroups(STATEMENT.EXCHANGE_ID, StatementStore::entry);
    }

    void removeAll(String exchangeId) {
        db.deleteFrom(STATEMENT).where(STATEMENT.EXCHANGE_ID.eq(exchangeId)).execute();
    }

    void add(String exchangeId, int ordinal, StatementEntry said) {
        db.insertInto(STATEMENT)
                .set(STATEMENT.EXCHANGE_ID, exchangeId)
                .set(STATEMENT.ORDINAL, ordinal)
                .set(STATEMENT.SAID_ON, said.date())
                .set(
                        STATEMENT.SAID_BY,
                        dev.trustdesk.db.exchanges.enums.Speaker.valueOf(
                                said.by().name().toLowerCase(Locale.ROOT)))
                .set(STATEMENT.TEXT_EN, said.text().en())
                .set(STATEMENT.TEXT_KO, said.text().ko())
                .set(STATEMENT.CONFIDENCE, said.confidence().stored())
                .set(STATEMENT.SOURCES, said.sources().toArray(String[]::new))
                .execute();
    }

    private static StatementEntry entry(StatementRecord said) {
        return new StatementEntry(
                said.getSaidOn(),
                Speaker.valueOf(said.getSaidBy().name().toUpperCase(Locale.ROOT)),
                new Bilingual(said.getTextEn(), said.getTextKo()),
                Confidence.ofStored(said.getConfidence()),
                List.of(said.getSources()));
    }
}
