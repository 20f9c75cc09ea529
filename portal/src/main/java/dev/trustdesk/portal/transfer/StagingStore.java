package dev.trustdesk.portal.transfer;

import static dev.trustdesk.db.transfer.tables.StagedMessage.STAGED_MESSAGE;
import static dev.trustdesk.db.transfer.tables.StagedTicket.STAGED_TICKET;

import dev.trustdesk.db.transfer.tables.records.StagedMessageRecord;
import dev.trustdesk.db.transfer.tables.records.StagedTicketRecord;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.ImportedTicket;
import dev.trustdesk.portal.support.MessageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What of a file may be kept, until it is imported or given up. */
@Repository
class StagingStore {

    private final DSLContext db;

    StagingStore(DSLContext db) {
        this.db = db;
    }

    /** @param place of the ticket among those that wait */
    record Waiting(int place, StagedTicket staged) {}

    /** @param from place of the first of them */
    void addTickets(ImportId id, int from, List<StagedTicket> tickets) {
        var records = new ArrayList<StagedTicketRecord>();
        for (var staged : tickets) {
            var ticket = staged.ticket();
            var assignee = ticket.sorting().assignee();
            records.add(new StagedTicketRecord(
                    id.value(),
                    from + records.size(),
                    staged.line(),
                    staged.externalId(),
                    ticket.subject(),
                    ticket.category().name(),
                    ticket.language().tag(),
                    ticket.resolved(),
                    ticket.contactMail(),
                    ticket.openedAt(),
                    assignee == null ? null : assignee.value(),
                    ticket.sorting().priority().name(),
                    ticket.sorting().tags().toArray(String[]::new)));
        }
        db.insertInto(STAGED_TICKET).set(records).execute();
    }

    /** The messages of the same tickets. */
    void addMessages(ImportId id, int from, List<StagedTicket> tickets) {
        var records = new ArrayList<StagedMessageRecord>();
        for (var i = 0; i < tickets.size(); i++) {
            var place = 0;
            for (var message : tickets.get(i).ticket().messages()) {
                records.add(new StagedMessageRecord(
                        id.value(),
                        from + i,
                        place++,
                        message.kind().name(),
                        message.authorName(),
                        message.text(),
                        message.at()));
            }
        }
        db.insertInto(STAGED_MESSAGE).set(records).execute();
    }

    /** The next ticket that waits. */
    Optional<Waiting> next(ImportId id, Origin origin) {
        return db.selectFrom(STAGED_TICKET)
                .where(STAGED_TICKET.IMPORT_ID.eq(id.value()))
                .orderBy(STAGED_TICKET.PLACE)
                .limit(1)
                .fetchOptional(ticket ->
                        new Waiting(ticket.getPlace(), staged(ticket, origin, messages(id, ticket.getPlace()))));
    }

    private List<ImportedTicket.Message> messages(ImportId id, int ticket) {
        return db.selectFrom(STAGED_MESSAGE)
                .where(STAGED_MESSAGE.IMPORT_ID.eq(id.value()), STAGED_MESSAGE.TICKET.eq(ticket))
                .orderBy(STAGED_MESSAGE.PLACE)
                .fetch(message -> new ImportedTicket.Message(
                        MessageKind.valueOf(message.getKind()),
                        message.getAuthorName(),
                        message.getBody(),
                        message.getWrittenAt()));
    }

    void remove(ImportId id, int place) {
        db.deleteFrom(STAGED_TICKET)
                .where(STAGED_TICKET.IMPORT_ID.eq(id.value()), STAGED_TICKET.PLACE.eq(place))
                .execute();
    }

    /** Forgets everything that waits. */
    int removeAll(ImportId id) {
        return db.deleteFrom(STAGED_TICKET)
                .where(STAGED_TICKET.IMPORT_ID.eq(id.value()))
                .execute();
    }

    private static StagedTicket staged(
            StagedTicketRecord ticket, Origin origin, List<ImportedTicket.Message> messages) {
        return new StagedTicket(
                ticket.getLine(),
                ticket.getExternalId(),
                new ImportedTicket(
                        origin.word(),
                        ticket.getSubject(),
                        Category.valueOf(ticket.getCategory()),
                        Language.ofTag(ticket.getLanguage()).orElseThrow(),
                        ticket.getResolved(),
                        ticket.getContactMail(),
                        ticket.getOpenedAt(),
                        sorting(ticket),
                        messages),
                Set.of());
    }

    private static ImportedTicket.Sorting sorting(StagedTicketRecord ticket) {
        var assignee = ticket.getAssignee();
        return new ImportedTicket.Sorting(
                assignee == null ? null : new AccountId(assignee),
                Priority.valueOf(ticket.getPriority()),
                Set.of(ticket.getTags()));
    }
}
