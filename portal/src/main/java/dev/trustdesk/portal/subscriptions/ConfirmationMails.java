package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.MailComposer;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the owner of an address whether they want what was asked for. In fixed words: nothing that somebody typed stands in it. */
@Component
class ConfirmationMails implements MailComposer {

    static final String KIND = "subscription-question";

    /** How long a wish that nobody confirms is kept. */
    static final Duration LIFE = Duration.ofDays(3);

    private final RequestStore requests;
    private final MailWords mailWords;
    private final Texts texts;
    private final TrustdeskSettings settings;
    private final Clock clock;

    ConfirmationMails(
            RequestStore requests, MailWords mailWords, Texts texts, TrustdeskSettings settings, Clock clock) {
        this.requests = requests;
        this.mailWords = mailWords;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "subscriptions.mail.question";
    }

    @Override
    public Optional<Mail> compose(Map<String, String> payload) {
        return requests.find(UUID.fromString(payload.getOrDefault("request", "")))
                .map(this::question);
    }

    private Mail question(SubscriptionRequest request) {
        var words = texts.in(request.wish().language());
        var token = Tokens.random();
        requests.addToken(Tokens.hash(token), request.id(), clock.instant().plus(LIFE));
        var link = settings.url(SubscriptionPaths.confirmation(token, words.language()));
        var body = words.get(
                "subscriptions.mail.question.body",
                settings.publicUrl().getHost(),
                mailWords.topics(request.wish(), words),
                words.of(request.wish().cadence()),
                link);
        return new Mail(request.address(), words.get("subscriptions.mail.question.subject"), body, words.language());
    }
}
