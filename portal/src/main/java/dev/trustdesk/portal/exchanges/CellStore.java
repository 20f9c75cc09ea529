package dev.trustdesk.portal.exchanges;

import static dev.trustdesk.db.exchanges.tables.Cell.CELL;

import dev.trustdesk.db.exchanges.enums.Status;
import dev.trustdesk.db.exchanges.tables.records.CellRecord;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.exchanges.ExchangeEntry.CellEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CellStore {

    private final DSLContext db;

    CellStore(DSLContext db) {
        this.db = db;
    }

    Map<String, List<CellEntry>> all() {
        return db.selectFrom(CELL).orderBy(CELL.CAPABILITY).fetchGroups(CELL.EXCHANGE_ID, CellStore::entry);
    }

    List<CellEntry> of(String exchangeId) {
        return db.selectFrom(CELL)
                .where(CELL.EXCHANGE_ID.eq(exchangeId))
                .orderBy(CELL.CAPABILITY)
                .fetch(CellStore::entry);
    }

    void put(String exchangeId, CellEntry cell) {
        var exchange = cell.exchangeSays();
        var project = cell.projectSays();
        var insert = db.insertInto(CELL)
                .set(CELL.EXCHANGE_ID, exchangeId)
                .set(CELL.CAPABILITY, literal(cell.capability()))
                .set(CELL.STATUS, literal(cell.status()))
                .set(CELL.AS_OF, cell.asOf())
                .set(CELL.NOTE_EN, Bilingual.en(cell.note()))
                .set(CELL.NOTE_KO, Bilingual.ko(cell.note()))
                .set(CELL.SOURCES, cell.sources().toArray(String[]::new))
                .set(CELL.EVIDENCE_LINK, link(cell.evidence()))
                .set(CELL.EVIDENCE_QUOTE, quote(cell.evidence()))
                .set(CELL.EVIDENCE_SAVED_ON, savedOn(cell.evidence()))
                .set(CELL.EXCHANGE_SAYS, exchange == null ? null : literal(exchange.status()))
                .set(CELL.EXCHANGE_LINK, link(passage(exchange)))
                .set(CELL.EXCHANGE_QUOTE, quote(passage(exchange)))
                .set(CELL.EXCHANGE_SAVED_ON, savedOn(passage(exchange)))
                .set(CELL.PROJECT_SAYS, project == null ? null : literal(project.status()))
                .set(CELL.PROJECT_LINK, link(passage(project)))
                .set(CELL.PROJECT_QUOTE, quote(passage(project)))
                .set(CELL.PROJECT_SAVED_ON, savedOn(passage(project)));
        insert.onConflict(CELL.EXCHANGE_ID, CELL.CAPABILITY)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private static CellEntry entry(CellRecord cell) {
        return new CellEntry(
                capability(cell.getCapability()),
                status(cell.getStatus()),
                cell.getAsOf(),
                Bilingual.ofNullable(cell.getNoteEn(), cell.getNoteKo()),
                List.of(cell.getSources()),
                passage(cell.getEvidenceLink(), cell.getEvidenceQuote(), cell.getEvidenceSavedOn()),
                said(
                        cell.getExchangeSays(),
                        passage(cell.getExchangeLink(), cell.getExchangeQuote(), cell.getExchangeSavedOn())),
                said(
                        cell.getProjectSays(),
                        passage(cell.getProjectLink(), cell.getProjectQuote(), cell.getProjectSavedOn())));
    }

    private static @Nullable Passage passage(
            @Nullable String link, @Nullable String quote, @Nullable LocalDate savedOn) {
        return link == null || quote == null || savedOn == null ? null : new Passage(link, quote, savedOn);
    }

    private static @Nullable Said said(@Nullable Status says, @Nullable Passage passage) {
        return says == null || passage == null ? null : new Said(status(says), passage);
    }

    private static @Nullable Passage passage(@Nullable Said said) {
        return said == null ? null : said.passage();
    }

    private static @Nullable String link(@Nullable Passage passage) {
        return passage == null ? null : passage.link();
    }

    private static @Nullable String quote(@Nullable Passage passage) {
        return passage == null ? null : passage.quote();
    }

    private static @Nullable LocalDate savedOn(@Nullable Passage passage) {
        return passage == null ? null : passage.savedOn();
    }

    static Capability capability(dev.trustdesk.db.exchanges.enums.Capability stored) {
        return Capability.valueOf(stored.name().toUpperCase(Locale.ROOT));
    }

    static dev.trustdesk.db.exchanges.enums.Capability literal(Capability capability) {
        return dev.trustdesk.db.exchanges.enums.Capability.valueOf(capability.key());
    }

    private static CellStatus status(Status stored) {
        return CellStatus.valueOf(stored.name().toUpperCase(Locale.ROOT));
    }

    private static Status literal(CellStatus status) {
        return Status.valueOf(status.key());
    }
}
