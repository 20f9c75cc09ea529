package dev.trustdesk.portal.help;

import dev.trustdesk.portal.identity.RateLimits;
import dev.trustdesk.portal.notifications.Outbox;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.support.RequesterTickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether an address wants mail from us. Until its owner has said so it gets nothing but the question, in fixed words, and that
 * seldom: anybody can type anybody's address.
 */
@Component
class AddressConfirmations {

    /** Mails of either kind that a stranger can cause: counted together. */
    static final String QUESTION = "address-confirmation";

    static final String LINKS = "ticket-links";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final RateLimits.Purpose PER_ADDRESS = RateLimits.Purpose.shared("asked-mail-address", 1, HOUR);
    private static final RateLimits.Purpose PER_NETWORK = RateLimits.Purpose.shared("asked-mail-network", 20, HOUR);
    private static final Duration LINK_LIFE = Duration.ofDays(3);

    private final MailRequestStore store;
    private final Outbox outbox;
    private final RateLimits limits;
    private final Clock clock;

    AddressConfirmations(MailRequestStore store, Outbox outbox, RateLimits limits, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Asks the owner of an address whether we may write to it. Says how long it takes until that is possible, if it is too early to ask
     * again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Duration> ask(RequesterTickets.Recipient recipient, String network) {
        return leave(QUESTION, recipient.mail(), recipient.language(), recipient.checkWord(), network);
    }

    /** Sends an address the links to its tickets, if it has any. Costs the same whether it has or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Duration> sendLinks(String address, Language language, String network) {
        return leave(LINKS, address, language, null, network);
    }

    /** Whether the owner of an address wants to be told of a ticket. */
    boolean isConfirmed(String address, Instant ticketMadeAt) {
        return confirmedAt(address, ticketMadeAt).isPresent();
    }

    /** Since when the owner of an address wants to be told of a ticket that was made then; empty if they have not said so since. */
    Optional<Instant> confirmedAt(String address, Instant ticketMadeAt) {
        return store.confirmedAt(FormKeys.addressHash(address)).filter(confirmed -> !confirmed.isBefore(ticketMadeAt));
    }

    /** A link by which the owner of the address can say so; good for some days, and kept nowhere. */
    String mint(MailRequest request) {
        var token = FormKeys.random();
        store.addToken(
                FormKeys.confirmationHash(token), request.id(), clock.instant().plus(LINK_LIFE));
        return token;
    }

    /** What a link was made for; empty if it leads nowhere, or no longer. */
    Optional<MailRequest> requestOf(String token) {
        return FormKeys.isWellFormed(token)
                ? store.ofToken(FormKeys.confirmationHash(token), clock.instant())
                : Optional.empty();
    }

    /** From now on the owner is told of the tickets that there are. The links to them follow by mail, once for each question. */
    @Transactional(propagation = Propagation.MANDATORY)
    void confirm(MailRequest request) {
        store.confirm(FormKeys.addressHash(request.address()), Moments.kept(clock.instant()));
        put(LINKS, request.id());
    }

    // The network first, so that made-up addresses cannot fill the table of limits (ADR 0013).
    private Optional<Duration> leave(
            String kind, String address, Language language, @Nullable String checkWord, String network) {
        if (limits.attempt(PER_NETWORK, network) instanceof RateLimits.Verdict.TooOften(var wait)) {
            return Optional.of(wait);
        }
        var bare = address.toLowerCase(Locale.ROOT);
        if (limits.attempt(PER_ADDRESS, bare) instanceof RateLimits.Verdict.TooOften(var wait)) {
            return Optional.of(wait);
        }
        put(kind, store.add(address, language, checkWord, Moments.kept(clock.instant())));
        return Optional.empty();
    }

    private void put(String kind, UUID request) {
        outbox.put(kind, kind + ":" + request, Map.of("request", request.toString()));
    }
}
