package dev.trustdesk.portal.transfer;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.CsvCell;
import dev.trustdesk.portal.support.TicketRow;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Tickets as RFC 4180 has it, in UTF-8 behind a byte order mark, by which spreadsheets know that Korean is Korean. Names of columns and
 * values are words for programs and the same in every language, and times are in UTC: a table that counts them must not break because a
 * colleague works in the other language.
 */
final class TicketTable implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private final CSVPrinter printer;
    private final Function<@Nullable AccountId, String> names;

    TicketTable(Writer writer, Function<@Nullable AccountId, String> names) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(writer, FORMAT);
        this.names = names;
        printer.printRecord(
                "number",
                "subject",
                "category",
                "language",
                "state",
                "priority",
                "assignee",
                "unanswered",
                "next_due_at",
                "opened_at",
                "changed_at",
                "exchange",
                "sample",
                "merged");
    }

    void add(TicketRow row) throws IOException {
        printer.printRecord(
                row.number(),
                CsvCell.safe(row.subject()),
                word(row.category()),
                row.language().tag(),
                word(row.state()),
                word(row.priority()),
                CsvCell.safe(names.apply(row.assignee())),
                row.unanswered(),
                time(row.nextDueAt()),
                time(row.createdAt()),
                time(row.changedAt()),
                CsvCell.safe(row.exchange() == null ? "" : row.exchange()),
                row.sample(),
                row.mergedInto() != null);
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
