package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.identity.RateLimits;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.notifications.CheckWords;
import dev.trustdesk.portal.notifications.Outbox;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.OpenToEveryone;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers say of their subscriptions. Until the owner of an address has said yes it gets nothing but the question, and that seldom:
 * anybody can type anybody's address. Whether we know an address is never said (ADR 0040).
 */
@Service
public class Subscriptions {

    /** What others are told when the number of subscribers changes; the id is empty. */
    public static final String TOPIC = "subscription";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final RateLimits.Purpose PER_NETWORK = RateLimits.Purpose.shared("subscribe-network", 20, HOUR);
    private static final RateLimits.Purpose PER_ADDRESS = RateLimits.Purpose.shared("subscribe-address", 1, HOUR);

    /** More exchanges than there are. */
    private static final int MOST_INTERESTS = 200;

    private final RequestStore requests;
    private final SubscriberStore subscribers;
    private final RateLimits limits;
    private final Outbox outbox;
    private final Changes changes;
    private final Clock clock;

    Subscriptions(
            RequestStore requests,
            SubscriberStore subscribers,
            RateLimits limits,
            Outbox outbox,
            Changes changes,
            Clock clock) {
        this.requests = requests;
        this.subscribers = subscribers;
        this.limits = limits;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /** Asks the owner of an address whether they want what somebody has asked for with it. Known and unknown addresses fare the same. */
    @OpenToEveryone
    @Transactional
    public AskResult ask(String typed, Wish wish, String network) {
        var address = InboundText.cleaned(typed);
        if (SecretGuard.check(address).isSecret()) {
            return new AskResult.SecretFound();
        }
        var problem = MailAddressRules.problemOf(address);
        if (problem.isPresent()) {
            return new AskResult.BadAddress(problem.get());
        }
        if (wish.interests().isEmpty() || wish.interests().size() > MOST_INTERESTS) {
            return new AskResult.NoTopic();
        }
        // The network first, so that made-up addresses cannot fill the table of limits (ADR 0013).
        if (limits.attempt(PER_NETWORK, network) instanceof RateLimits.Verdict.TooOften(var wait)) {
            return new AskResult.TooOften(wait);
        }
        if (limits.allow(PER_ADDRESS, address.toLowerCase(Locale.ROOT))) {
            var request = requests.add(address, wish, Moments.kept(clock.instant()));
            requests.addInterests(request, wish.interests());
            outbox.put(
                    ConfirmationMails.KIND,
                    ConfirmationMails.KIND + ":" + request,
                    Map.of("request", request.toString()));
        }
        return new AskResult.Accepted();
    }

    /** What the link from a mail would confirm. Looking changes nothing: programs that look into mails follow links. */
    @OpenToEveryone
    @Transactional(readOnly = true)
    public Optional<Wish> asked(String token) {
        return request(token).map(SubscriptionRequest::wish);
    }

    /**
     * The owner of the address wants what was asked for, besides what they are told of already.
     *
     * @return the token of the subscription; empty if the link leads nowhere, or no longer
     */
    @OpenToEveryone
    @Transactional
    public Optional<String> confirm(String token) {
        return request(token).flatMap(asked -> {
            var wish = asked.wish();
            var word = CheckWords.random(wish.language());
            var id = subscribers.put(asked.address(), wish, Tokens.random(), word, Moments.kept(clock.instant()));
            subscribers.addInterests(id, wish.interests());
            requests.forget(asked.address());
            changes.announce(TOPIC, "");
            return subscribers.find(id).map(Subscriber::token);
        });
    }

    /** The subscription that a link from one of its mails leads to. */
    @OpenToEveryone
    @Transactional(readOnly = true)
    public Optional<Subscription> find(String token) {
        return subscriber(token)
                .map(found ->
                        new Subscription(MailAddressRules.masked(found.address()), found.checkWord(), found.wish()));
    }

    /** From now on this and nothing else. False if there is no such subscription, or nothing is wished: that is what ending is for. */
    @OpenToEveryone
    @Transactional
    public boolean change(String token, Wish wish) {
        if (wish.interests().isEmpty() || wish.interests().size() > MOST_INTERESTS) {
            return false;
        }
        var found = subscriber(token);
        found.ifPresent(subscriber -> {
            subscribers.change(subscriber.id(), wish, Moments.kept(clock.instant()));
            subscribers.forgetInterests(subscriber.id());
            subscribers.addInterests(subscriber.id(), wish.interests());
            changes.announce(TOPIC, "");
        });
        return found.isPresent();
    }

    /** Ends a subscription and forgets its address. Ending what has ended is no mistake. */
    @OpenToEveryone
    @Transactional
    public void end(String token) {
        subscriber(token).ifPresent(found -> {
            subscribers.forget(found.id());
            requests.forget(found.address());
            changes.announce(TOPIC, "");
        });
    }

    private Optional<SubscriptionRequest> request(String token) {
        return Tokens.isWellFormed(token) ? requests.ofToken(Tokens.hash(token), clock.instant()) : Optional.empty();
    }

    private Optional<Subscriber> subscriber(String token) {
        return Tokens.isWellFormed(token) ? subscribers.ofToken(token) : Optional.empty();
    }
}
