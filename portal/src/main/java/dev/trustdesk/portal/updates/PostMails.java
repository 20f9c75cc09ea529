package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.MailComposer;
import dev.trustdesk.portal.notifications.Outbox;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the other maintainers by mail to read a post before it is published. */
@Component
class PostMails implements MailComposer {

    static final String KIND = "post-review";

    private final PostTextStore texts;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Texts words;
    private final TrustdeskSettings settings;

    PostMails(PostTextStore texts, Accounts accounts, Outbox outbox, Texts words, TrustdeskSettings settings) {
        this.texts = texts;
        this.accounts = accounts;
        this.outbox = outbox;
        this.words = words;
        this.settings = settings;
    }

    /** Leaves a notice for each maintainer but the one who asks. */
    void askForReview(PostId post, Instant at) {
        var asker = AuditTrail.actor();
        for (var reader : accounts.maintainers()) {
            if (!reader.id().toString().equals(asker)) {
                outbox.put(
                        KIND,
                        KIND + ":" + post + ":" + at.toEpochMilli() + ":" + reader.id(),
                        Map.of("post", post.toString(), "account", reader.id().toString()));
            }
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "updates.mail.review";
    }

    /** Empty when somebody has read it meanwhile, or nobody asks any more. */
    @Override
    public Optional<Mail> compose(Map<String, String> payload) {
        var id = new PostId(UUID.fromString(payload.getOrDefault("post", "")));
        return texts.find(id)
                .filter(post -> post.state() == PostState.IN_REVIEW
                        && post.review() != null
                        && !post.review().isDone())
                .flatMap(post -> accounts.maintainers().stream()
                        .filter(account -> account.id().toString().equals(payload.get("account")))
                        .findFirst()
                        .map(account -> mail(account, post)));
    }

    private Mail mail(Account to, Post post) {
        var t = words.in(to.language());
        return new Mail(
                to.email(),
                t.get("updates.mail.review.subject"),
                t.get(
                        "updates.mail.review.body",
                        post.draft().in(to.language()).title(),
                        settings.url("/portal/" + PostPaths.editor(post.id()))),
                to.language());
    }
}
