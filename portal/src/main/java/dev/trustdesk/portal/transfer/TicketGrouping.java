package dev.trustdesk.portal.transfer;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.support.ImportedTicket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a ticket together, which follow each other in the file. A ticket is taken whole or not at all: if one of its rows is
 * refused, so are the others.
 */
final class TicketGrouping {

    /** More messages are no conversation. */
    static final int MOST_MESSAGES = 500;

    private static final int MOST_TEXT = 2_000_000;

    private final RowReader reader;
    private final Consumer<StagedTicket> tickets;
    private final Consumer<RefusedRow> refusals;
    private final Set<String> seen = new HashSet<>();
    private final List<ImportedTicket.Message> messages = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private @Nullable String current;
    private RowReader.@Nullable Head head;
    private Language language = Language.EN;
    private int text;
    private boolean broken;

    TicketGrouping(RowReader reader, Consumer<StagedTicket> tickets, Consumer<RefusedRow> refusals) {
        this.reader = reader;
        this.tickets = tickets;
        this.refusals = refusals;
    }

    int size() {
        return seen.size();
    }

    void add(CsvRow row) {
        var id = reader.ticketOf(row);
        // Half a row that does not even say whose it is belongs where it stands: what comes before it is not whole.
        var half = id.isEmpty() && !reader.fits(row);
        if (!half && (id.isEmpty() || !id.equals(Optional.ofNullable(current)))) {
            end();
            current = id.orElse(null);
        }
        try {
            take(row);
        } catch (RowRefused refused) {
            broken = true;
            messages.clear();
            refusals.accept(new RefusedRow(row.line(), refused.key()));
        }
    }

    /** The last ticket is complete: there is no further row. */
    void end() {
        var about = head;
        if (broken) {
            lines.forEach(line -> refusals.accept(new RefusedRow(line, "transfer.row.other-row")));
        } else if (current != null && about != null) {
            var inOrder = messages.stream()
                    .sorted(Comparator.comparing(ImportedTicket.Message::at))
                    .toList();
            tickets.accept(new StagedTicket(
                    lines.getFirst(),
                    current,
                    ticket(about, inOrder),
                    about.sorted().remarks()));
        }
        current = null;
        head = null;
        broken = false;
        text = 0;
        messages.clear();
        lines.clear();
    }

    private void take(CsvRow row) throws RowRefused {
        var about = head;
        if (about == null) {
            about = reader.head(row);
            if (current == null || !seen.add(current)) {
                throw new RowRefused("transfer.row.apart");
            }
            head = about;
            language = reader.languageOf(row, about);
        }
        var message = reader.message(row, about, language);
        text += message.text().length();
        if (lines.size() >= MOST_MESSAGES || text > MOST_TEXT) {
            throw new RowRefused("transfer.row.many-messages");
        }
        lines.add(row.line());
        if (!broken) {
            messages.add(message);
        }
    }

    private ImportedTicket ticket(RowReader.Head about, List<ImportedTicket.Message> inOrder) {
        return new ImportedTicket(
                reader.origin().word(),
                about.subject(),
                about.category(),
                language,
                about.resolved(),
                about.mail(),
                about.openedAt(),
                about.sorted().sorting(),
                inOrder);
    }
}
