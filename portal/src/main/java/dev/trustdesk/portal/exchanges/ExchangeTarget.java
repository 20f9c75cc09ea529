package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.ContentTarget;
import dev.trustdesk.portal.content.PackDocument;
import dev.trustdesk.portal.exchanges.ExchangeEntry.Whole;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes exchange rows over from the starter pack, until somebody edits them in the portal: from then on the portal wins, and what the pack
 * brings is left aside and said to maintainers (ADR 0037).
 */
@Component
class ExchangeTarget implements ContentTarget {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeTarget.class);
    private static final Author PACK = new Author(ExchangeDocument.BY, null);

    private final ExchangeStore exchanges;
    private final CellStore cells;
    private final StatementStore statements;
    private final RowHistory history;
    private final Texts texts;
    private final Clock clock;

    ExchangeTarget(
            ExchangeStore exchanges,
            CellStore cells,
            StatementStore statements,
            RowHistory history,
            Texts texts,
            Clock clock) {
        this.exchanges = exchanges;
        this.cells = cells;
        this.statements = statements;
        this.history = history;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "exchanges";
    }

    @Override
    public Acceptance accept(PackDocument document) {
        var now = clock.instant();
        var brought = ExchangeDocument.read(document, now);
        var before = before(document.id());
        if (before.isPresent() && before.get().exchange().standing().edited()) {
            exchanges.packLeft(document.id(), now);
            LOG.warn(
                    "{} changed in the starter pack, and was edited in the portal: the portal's row stays",
                    document.id());
            return Acceptance.KEPT_EDITED;
        }
        exchanges.put(brought.exchange());
        statements.removeAll(document.id());
        var ordinal = 0;
        for (var said : ExchangeDocument.statements(document.fields())) {
            statements.add(document.id(), ordinal++, said);
        }
        if (before.isEmpty()) {
            history.record(null, brought, Deed.RECORDED, PACK, null, now);
        } else if (before.get().exchange().standing().shown()) {
            history.record(before.get(), brought, Deed.IMPORTED, PACK, null, now);
        } else {
            history.record(before.get(), brought, Deed.SHOWN, PACK, both("exchanges.pack.back"), now);
        }
        return Acceptance.TAKEN;
    }

    @Override
    public void removed(String id, String language) {
        var now = clock.instant();
        before(id).filter(row -> row.exchange().standing().shown()).ifPresent(row -> {
            if (row.exchange().standing().edited()) {
                exchanges.packLeft(id, now);
                LOG.warn("{} left the starter pack, and was edited in the portal: the portal's row stays", id);
                return;
            }
            exchanges.hide(id);
            history.record(row, hidden(row), Deed.HIDDEN, PACK, both("exchanges.pack.gone"), now);
        });
    }

    private Optional<Whole> before(String id) {
        return exchanges.ofPack(id).map(exchange -> new Whole(exchange, cells.of(id)));
    }

    private static Whole hidden(Whole row) {
        var exchange = row.exchange();
        return new Whole(exchange.with(exchange.standing().hidden()), row.cells());
    }

    private Bilingual both(String key) {
        return new Bilingual(texts.get(Language.EN, key), texts.get(Language.KO, key));
    }
}
