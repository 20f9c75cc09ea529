package dev.trustdesk.portal.help;

import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.TicketsOfRequester;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the mails that somebody asked for on the site. Nothing that people wrote stands in them. */
@Component
class AddressMails {

    private static final int MOST_LINKS = 5;

    private final MailRequestStore requests;
    private final AddressConfirmations confirmations;
    private final TicketsOfRequester tickets;
    private final TicketAccess access;
    private final Proofs proofs;
    private final Texts texts;
    private final TrustdeskSettings settings;
    private final Clock clock;

    AddressMails(
            MailRequestStore requests,
            AddressConfirmations confirmations,
            TicketsOfRequester tickets,
            TicketAccess access,
            Proofs proofs,
            Texts texts,
            TrustdeskSettings settings,
            Clock clock) {
        this.requests = requests;
        this.confirmations = confirmations;
        this.tickets = tickets;
        this.access = access;
        this.proofs = proofs;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks whether we may write to the address; empty once the question is forgotten. */
    Optional<Mail> question(Map<String, String> payload) {
        return request(payload).map(this::question);
    }

    /** The links to the tickets of an address; instead the question, if it has tickets and was not confirmed for any. */
    Optional<Mail> links(Map<String, String> payload) {
        return request(payload).flatMap(request -> {
            var all = tickets.ofAddress(request.address(), MOST_LINKS);
            var told = all.stream()
                    .filter(ticket -> confirmations.isConfirmed(request.address(), ticket.createdAt()))
                    .toList();
            if (!told.isEmpty()) {
                return Optional.of(links(request, told));
            }
            return all.stream().findFirst().map(ticket -> question(request));
        });
    }

    private Mail question(MailRequest request) {
        var words = texts.in(request.language());
        var link = settings.url(HelpPaths.confirmation(confirmations.mint(request), request.language()));
        var word = Optional.ofNullable(request.checkWord())
                .or(() -> tickets.ofAddress(request.address(), 1).stream()
                        .map(TicketsOfRequester.Mark::checkWord)
                        .findFirst());
        var body = words.get("help.mail.confirm.body", link)
                + word.map(own -> "\n\n" + words.get("help.mail.word", own)).orElse("");
        return mail(request, words.get("help.mail.confirm.subject"), body, ProofKind.MAIL_CONFIRM, words);
    }

    private Mail links(MailRequest request, List<TicketsOfRequester.Mark> told) {
        var words = texts.in(request.language());
        var now = clock.instant();
        var list = told.stream().map(ticket -> entry(ticket, words, now)).collect(Collectors.joining("\n\n"));
        var open = told.stream().filter(TicketsOfRequester.Mark::open).count();
        var more = open > 1 ? "\n\n" + words.get("help.mail.links.open", open) : "";
        var body = words.get("help.mail.links.body", list + more);
        return mail(request, words.get("help.mail.links.subject"), body, ProofKind.MAIL_LINKS, words);
    }

    private String entry(TicketsOfRequester.Mark ticket, Wording words, Instant now) {
        return words.get(
                "help.mail.links.entry",
                Long.toString(ticket.number()),
                Moments.written(ticket.createdAt(), words.language()),
                settings.url(HelpPaths.privatePage(access.mint(ticket.id(), now), words.language())),
                ticket.checkWord());
    }

    private Mail mail(MailRequest request, String subject, String body, ProofKind kind, Wording words) {
        var code = proofs.ofMail(kind, request.id(), clock.instant(), null);
        var proof = words.get("help.mail.proof", code, settings.url(HelpPaths.verify(words.language())));
        return new Mail(request.address(), subject, body + "\n\n" + proof, request.language());
    }

    private Optional<MailRequest> request(Map<String, String> payload) {
        return requests.find(UUID.fromString(payload.getOrDefault("request", "")));
    }
}
