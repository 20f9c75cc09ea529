package dev.trustdesk.portal.support;

import dev.trustdesk.portal.faq.FaqReference;
import dev.trustdesk.portal.faq.FaqReferences;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which question of the FAQ a ticket asks, or that it asks a new one. Said when it is resolved: this is how repeated questions are
 * counted, and how it is known what the FAQ lacks.
 */
@Service
public class Questions {

    private final QuestionStore store;
    private final TicketLog log;
    private final MessageStore messages;
    private final TicketStore tickets;
    private final FaqReferences faq;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Changes changes;

    Questions(
            QuestionStore store,
            TicketLog log,
            MessageStore messages,
            TicketStore tickets,
            FaqReferences faq,
            Accounts accounts,
            AuditTrail audit,
            Changes changes) {
        this.store = store;
        this.log = log;
        this.messages = messages;
        this.tickets = tickets;
        this.faq = faq;
        this.accounts = accounts;
        this.audit = audit;
        this.changes = changes;
    }

    /** Empty until somebody has said it. */
    @SupportOnly
    public Optional<Question> of(TicketId ticket) {
        return store.of(ticket);
    }

    /** The entry as a member of staff reads it; empty when readers cannot see it any more. */
    @SupportOnly
    public Optional<FaqReference> entry(Question.Known known, Language language) {
        return faq.find(known.entryId(), language);
    }

    /** Entries that a ticket probably asks for, best first, from its subject and the requester's first message. */
    @SupportOnly
    @Transactional(readOnly = true)
    public List<FaqReference> suggestions(TicketId ticket, Language language, int limit) {
        var found = new LinkedHashMap<String, FaqReference>();
        tickets.find(ticket).ifPresent(row -> {
            var text = messages.of(ticket).stream()
                    .filter(message -> message.kind() == MessageKind.REQUEST)
                    .map(TicketMessage::text)
                    .findFirst()
                    .orElse("");
            faq.suggest(row.subject() + "\n" + text, row.language(), limit).forEach(hit -> found.put(hit.id(), hit));
            faq.search(row.subject(), row.language(), limit).forEach(hit -> found.putIfAbsent(hit.id(), hit));
        });
        return found.keySet().stream()
                .limit(limit)
                .flatMap(id -> faq.find(id, language).stream())
                .toList();
    }

    /** Says what a ticket asks, or corrects it. False when there is no such ticket or no such entry. */
    @SupportOnly
    @Transactional
    public boolean decide(TicketId ticket, Question question) {
        var unknownEntry = question instanceof Question.Known(var entry)
                && faq.find(entry, Language.EN).isEmpty();
        if (unknownEntry || log.lock(ticket).isEmpty()) {
            return false;
        }
        if (!store.of(ticket).equals(Optional.of(question))) {
            store.put(ticket, question, accounts.me(), log.now());
            audit.record(
                    "ticket.question",
                    Tickets.subject(ticket),
                    switch (question) {
                        case Question.Known(var id) -> Map.of("entry", id);
                        case Question.Unknown _ -> Map.of();
                    });
            changes.announce(Tickets.TOPIC, ticket.toString());
        }
        return true;
    }
}
