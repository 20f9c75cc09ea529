package dev.trustdesk.portal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.CsvCell;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.QueueFilter;
import dev.trustdesk.portal.support.QueueQuery;
import dev.trustdesk.portal.support.QueueSort;
import dev.trustdesk.portal.support.QueueView;
import dev.trustdesk.portal.support.TicketQueue;
import dev.trustdesk.portal.support.TicketRow;
import dev.trustdesk.portal.support.TicketSearch;
import dev.trustdesk.portal.testing.PostgresTest;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDeniedException;

@PostgresTest
class QueueExportsTest {

    @Autowired
    private QueueExports exports;

    @Autowired
    private TicketQueue queue;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ApplicationContext context;

    private Desk desk;
    private AccountId minji;

    @BeforeEach
    void minjiWorksHere() {
        desk = new Desk(context);
        minji = desk.staff("Minji");
    }

    @Test
    void aViewIsExportedAsItStandsAndReadBackEqual() {
        desk.ask(Desk.draft("=HYPERLINK(\"https://evil.example\")", "Hello there, this is a question."));
        desk.ask(Desk.draft("빗썸, \"입금\" 질문", "입금이 보이지 않아요."));
        desk.reply(minji, desk.ticket(), "Here is how.", new AfterReply.Resolve());
        var query = new QueueQuery(QueueFilter.of(QueueView.ALL), QueueSort.OLDEST, Optional.empty());

        var written = write(query);

        assertThat(written).startsWith("\uFEFF\"number\",\"subject\"").contains("\r\n");
        assertThat(rows(written))
                .extracting(row -> row.get("number"), row -> original(row.get("subject")), row -> row.get("state"))
                .containsExactlyElementsOf(desk.as(minji, () -> queue.page(query, null, 10_000)).stream()
                        .map(row -> org.assertj.core.groups.Tuple.tuple(
                                Long.toString(row.number()),
                                row.subject(),
                                row.state().name().toLowerCase(java.util.Locale.ROOT)))
                        .toList());
        assertThat(rows(written))
                .extracting(row -> row.get("subject"))
                .contains("'=HYPERLINK(\"https://evil.example\")");
    }

    @Test
    void filtersAndSearchAreThoseOfTheView() {
        desk.ask(Desk.draft("Marigold one", "A question about marigolds."));
        desk.ask(Desk.draft("Something else", "A question about something else."));
        var filter = new QueueFilter(QueueView.ALL, null, Language.KO, null, false, null, null);

        assertThat(rows(write(QueueQuery.of(filter)))).isEmpty();
        var found = new QueueQuery(QueueFilter.of(QueueView.ALL), QueueSort.DUE, TicketSearch.of("marigold"));
        assertThat(rows(write(found))).extracting(row -> row.get("subject")).containsExactly("Marigold one");
    }

    @Test
    void manyPagesComeInOrderAndEachTicketOnce() {
        sql.sql("""
                insert into support.ticket (subject, category, language, check_word, created_at, changed_at, next_due_at)
                select 'Ticket ' || n, 'other', 'en', 'two words', timestamptz '2026-01-01Z' + n / 3 * interval '1 minute',
                       timestamptz '2026-01-01Z' + n / 7 * interval '1 minute',
                       case when n % 2 = 0 then timestamptz '2026-02-01Z' + n / 5 * interval '1 minute' end
                from generate_series(1, 1700) n""").update();
        for (var sort : QueueSort.values()) {
            var query = new QueueQuery(QueueFilter.of(QueueView.ALL), sort, Optional.empty());
            var all = desk.as(minji, () -> queue.page(query, null, 10_000));

            assertThat(rows(write(query)))
                    .as(sort.name())
                    .extracting(row -> row.get("number"))
                    .containsExactlyElementsOf(all.stream()
                            .map(TicketRow::number)
                            .map(String::valueOf)
                            .toList());
        }
    }

    @Test
    void everyExportIsAuditedWithoutWhatWasTyped() {
        desk.ticket();
        var filter = new QueueFilter(QueueView.ALL, null, null, null, false, "Marigold", null);

        write(new QueueQuery(filter, QueueSort.DUE, TicketSearch.of("marigold")));

        var detail = sql.sql(
                        "select subject || detail::text from platform.audit_event where action = 'tickets.exported' and actor = ?"
                                + " order by id desc limit 1")
                .param(minji.toString())
                .query(String.class)
                .single();
        assertThat(detail)
                .startsWith("queue:all")
                .contains("\"rows\": \"0\"", "\"searched\": \"yes\"")
                .doesNotContainIgnoringCase("marigold");
    }

    /** Nothing of it is sent before all of it is there, so whoever goes away in between keeps neither a statement nor a file waiting. */
    @Test
    void aDownloadThatBreaksOffHoldsNoTransactionAndLeavesNoFile() {
        desk.ticket();
        var files = exportFiles();
        var open = new ArrayList<String>();
        var gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                // From another thread, and so from another connection: this thread's own would be the very one that is
                // looked for.
                open.addAll(CompletableFuture.supplyAsync(() -> transactions()).join());
                throw new IOException("The reader has gone");
            }
        };

        assertThatThrownBy(() -> desk.as(minji, () -> {
                    try {
                        return exports.write(QueueQuery.of(QueueFilter.of(QueueView.ALL)), gone);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .hasRootCauseMessage("The reader has gone");
        assertThat(open).filteredOn(statement -> statement.contains("support")).isEmpty();
        assertThat(exportFiles()).isEqualTo(files);
    }

    private List<String> transactions() {
        return sql.sql("select state || ': ' || query from pg_stat_activity where datname = current_database()"
                        + " and pid <> pg_backend_pid() and xact_start is not null")
                .query(String.class)
                .list();
    }

    private static Set<String> exportFiles() {
        var folder = new File(System.getProperty("java.io.tmpdir"));
        return Set.of(folder.list((where, name) -> name.startsWith("trustdesk-export")));
    }

    @Test
    void membersMayNotExport() {
        assertThatThrownBy(() -> desk.as(minji, "MEMBER", () -> written(QueueQuery.of(QueueFilter.of(QueueView.ALL)))))
                .isInstanceOf(AuthorizationDeniedException.class);
    }

    private String write(QueueQuery query) {
        return desk.as(minji, () -> written(query));
    }

    private String written(QueueQuery query) {
        var out = new ByteArrayOutputStream();
        try {
            exports.write(query, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> rows(String written) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(written.substring(1)))
                .setFormat(format)
                .get()) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String original(String cell) {
        return CsvCell.beginsLikeAFormula(cell) ? cell.substring(1) : cell;
    }
}
