package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.MailComposer;
import dev.trustdesk.portal.notifications.Outbox;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.TicketClocks;
import dev.trustdesk.portal.sla.Warning;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.SweepWatcher;
import dev.trustdesk.portal.support.TicketRow;
import dev.trustdesk.portal.support.WarnedTickets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Warns by mail before a promise breaks: whoever has the ticket, or all leads if nobody has. What a sweep has marked for somebody comes as
 * one mail, with numbers and times and not a word of what was asked.
 */
@Component
class BreachWarnings implements SweepWatcher, MailComposer {

    static final String KIND = "promise-warning";

    private final TicketClocks clocks;
    private final WarnedTickets tickets;
    private final PreferenceStore preferences;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Texts texts;
    private final TrustdeskSettings settings;

    BreachWarnings(
            TicketClocks clocks,
            WarnedTickets tickets,
            PreferenceStore preferences,
            Accounts accounts,
            Outbox outbox,
            Texts texts,
            TrustdeskSettings settings) {
        this.clocks = clocks;
        this.tickets = tickets;
        this.preferences = preferences;
        this.accounts = accounts;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public void marked(List<TicketRow> marked, Instant recordedAt) {
        var staff = accounts.staff();
        for (var reader : staff) {
            if (marked.stream().anyMatch(ticket -> isFor(reader, ticket, staff)) && wants(reader.id())) {
                outbox.put(
                        KIND,
                        KIND + ":" + recordedAt + ":" + reader.id(),
                        Map.of("account", reader.id().toString(), "at", recordedAt.toString()));
            }
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "desk.mail.warning";
    }

    /** Empty when all was answered meanwhile or somebody else has it now, and when the reader left or wants no more of these. */
    @Override
    public Optional<Mail> compose(Map<String, String> payload) {
        var to = new AccountId(UUID.fromString(payload.getOrDefault("account", "")));
        var staff = accounts.staff();
        return staff.stream()
                .filter(account -> account.id().equals(to) && wants(to))
                .findFirst()
                .flatMap(reader -> mail(reader, staff, Instant.parse(payload.getOrDefault("at", ""))));
    }

    private Optional<Mail> mail(Account reader, List<Account> staff, Instant recordedAt) {
        var warnings = clocks.marked(recordedAt);
        var rows = tickets.rows(warnings.stream().map(Warning::ticket).toList());
        var words = texts.in(reader.language());
        var lines = warnings.stream()
                .filter(warning -> Optional.ofNullable(rows.get(warning.ticket()))
                        .filter(row -> isFor(reader, row, staff))
                        .isPresent())
                .map(warning -> line(warning, rows, words))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mail(
                        reader.email(),
                        words.get("desk.mail.warning.subject", lines.size()),
                        words.get("desk.mail.warning.body", String.join("\n\n", lines)),
                        reader.language()));
    }

    private String line(Warning warning, Map<TicketId, TicketRow> rows, Wording words) {
        var number = Optional.ofNullable(rows.get(warning.ticket()))
                .map(row -> Long.toString(row.number()))
                .orElse("");
        var due = Moments.written(warning.dueAt(), words.language());
        var link = settings.url("/portal/" + SupportPaths.ticket(warning.ticket()));
        return switch (warning.passed()) {
            case BREACHED -> words.get("desk.mail.warning.overdue", number, words.of(warning.clock()), due, link);
            case ALERTED_95 -> words.get("desk.mail.warning.line", number, words.of(warning.clock()), due, 95, link);
            case ALERTED_80 -> words.get("desk.mail.warning.line", number, words.of(warning.clock()), due, 80, link);
            default -> words.get("desk.mail.warning.line", number, words.of(warning.clock()), due, 50, link);
        };
    }

    private boolean wants(AccountId reader) {
        return preferences.warnings(reader).orElse(true);
    }

    /** Theirs; or nobody's, or that of somebody who has left, and they are a lead. Samples concern nobody. */
    private static boolean isFor(Account reader, TicketRow ticket, List<Account> staff) {
        var holder = ticket.assignee();
        var held = holder != null
                && staff.stream().anyMatch(account -> account.id().equals(holder));
        return !ticket.sample() && (held ? reader.id().equals(holder) : reader.is(Role.LEAD));
    }
}
