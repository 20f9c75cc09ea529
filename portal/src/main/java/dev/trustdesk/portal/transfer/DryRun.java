package dev.trustdesk.portal.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads a file to its end and puts aside what could be imported, some tickets at a time, so that neither the file nor a transaction is
 * as large as what somebody uploads.
 */
final class DryRun {

    static final int MOST_ROWS = 500_000;

    private static final int MOST_TICKETS = 200_000;
    /** Of more rows it is only said how many they are. */
    private static final int MOST_REASONS = 1_000;

    /** Of more words that mean nothing here, the first. */
    private static final int MOST_REMARKS = 300;

    private static final int BATCH_TICKETS = 200;
    private static final int BATCH_MESSAGES = 2_000;

    private final ImportId id;
    private final Origin origin;
    private final ImportStore imports;
    private final StagingStore staging;
    private final RemarkStore remarks;
    private final TransactionOperations transactions;
    private final List<StagedTicket> batch = new ArrayList<>();
    private final List<RefusedRow> reasons = new ArrayList<>();
    private final Map<ImportRemark.Word, Integer> counted = new LinkedHashMap<>();
    private int batchMessages;
    private int rows;
    private int refused;
    private int tickets;
    private int messages;
    private int known;

    DryRun(
            ImportId id,
            Origin origin,
            ImportStore imports,
            StagingStore staging,
            RemarkStore remarks,
            TransactionOperations transactions) {
        this.id = id;
        this.origin = origin;
        this.imports = imports;
        this.staging = staging;
        this.remarks = remarks;
        this.transactions = transactions;
    }

    /** @param reader knows the file's header, which has been read */
    ImportRun.Found read(CsvFile file, RowReader reader) throws IOException {
        var grouping = new TicketGrouping(reader, this::take, this::refuse);
        for (var row = file.next(); row.isPresent(); row = file.next()) {
            if (reader.isFooter(row.get())) {
                continue;
            }
            rows++;
            grouping.add(row.get());
            if (rows > MOST_ROWS || grouping.size() > MOST_TICKETS) {
                throw new FileRefused("transfer.file.too-many", row.get().line());
            }
            if (batch.size() >= BATCH_TICKETS || batchMessages >= BATCH_MESSAGES) {
                flush();
            }
        }
        grouping.end();
        flush();
        if (rows == 0) {
            throw new FileRefused("transfer.file.no-rows", 0);
        }
        imports.addRefused(id, reasons);
        remarks.add(id, counted);
        return new ImportRun.Found(rows, refused, tickets, messages, known);
    }

    private void take(StagedTicket ticket) {
        batch.add(ticket);
        batchMessages += ticket.ticket().messages().size();
    }

    private void refuse(RefusedRow row) {
        refused++;
        if (reasons.size() < MOST_REASONS) {
            reasons.add(row);
        }
    }

    private void count(StagedTicket ticket) {
        for (var remark : ticket.remarks()) {
            if (counted.size() < MOST_REMARKS || counted.containsKey(remark)) {
                counted.merge(remark, 1, Integer::sum);
            }
        }
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        var there = imports.known(
                origin, batch.stream().map(StagedTicket::externalId).toList());
        var fresh = batch.stream()
                .filter(ticket -> !there.contains(ticket.externalId()))
                .toList();
        if (!fresh.isEmpty()) {
            transactions.executeWithoutResult(status -> {
                staging.addTickets(id, tickets, fresh);
                staging.addMessages(id, tickets, fresh);
            });
        }
        fresh.forEach(this::count);
        known += batch.size() - fresh.size();
        tickets += fresh.size();
        messages += fresh.stream()
                .mapToInt(ticket -> ticket.ticket().messages().size())
                .sum();
        batch.clear();
        batchMessages = 0;
    }
}
