package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.MailComposer;
import dev.trustdesk.portal.notifications.Outbox;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What maintainers tell each other of a review by mail: that one is asked for, what came of it, and that a post went out without one. */
@Component
class PostMails implements MailComposer {

    static final String KIND = "post-review";

    private enum About {
        ASKED,
        DECIDED,
        UNREVIEWED
    }

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
        leave(post, About.ASKED, at, PostMails::isSomebodyElse);
    }

    /** Leaves a notice for whoever asked. */
    void tellOfDecision(Post inReview, Instant at) {
        var review = inReview.review();
        leave(
                inReview.id(),
                About.DECIDED,
                at,
                account -> review != null && account.id().toString().equals(review.askedBy()));
    }

    /** Leaves a notice for each maintainer but the one who published it. */
    void tellOfUnreviewed(PostId post, Instant at) {
        leave(post, About.UNREVIEWED, at, PostMails::isSomebodyElse);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "updates.mail.review";
    }

    /** Empty when it is not so any more: somebody has read it meanwhile, or it is asked for anew. */
    @Override
    public Optional<Mail> compose(Map<String, String> payload) {
        var about = About.valueOf(payload.getOrDefault("about", About.ASKED.name()));
        return texts.find(new PostId(UUID.fromString(payload.getOrDefault("post", ""))))
                .flatMap(post -> accounts.maintainer(payload.get("account")).flatMap(to -> mail(to, post, about)));
    }

    private Optional<Mail> mail(Account to, Post post, About about) {
        var t = words.in(to.language());
        var title = post.draft().in(to.language()).title();
        var url = settings.url("/portal/" + PostPaths.editor(post.id()));
        return switch (about) {
            case ASKED ->
                post.state() == PostState.IN_REVIEW && !post.isReviewed()
                        ? mail(to, t.get("updates.mail.review.subject"), t.get("updates.mail.review.body", title, url))
                        : Optional.empty();
            case DECIDED -> decision(to, post, t, url);
            case UNREVIEWED ->
                Optional.ofNullable(post.unreviewedBecause())
                        .flatMap(because -> mail(
                                to,
                                t.get("updates.mail.unreviewed.subject"),
                                t.get("updates.mail.unreviewed.body", title, because, url)));
        };
    }

    private static Optional<Mail> decision(Account to, Post post, Wording t, String url) {
        var title = post.draft().in(to.language()).title();
        return post.isReviewed()
                ? mail(to, t.get("updates.mail.reviewed.subject"), t.get("updates.mail.reviewed.body", title, url))
                : Optional.ofNullable(post.sentBack())
                        .flatMap(word -> mail(
                                to,
                                t.get("updates.mail.sent-back.subject"),
                                t.get("updates.mail.sent-back.body", title, word.because(), url)));
    }

    private static Optional<Mail> mail(Account to, String subject, String body) {
        return Optional.of(new Mail(to.email(), subject, body, to.language()));
    }

    private void leave(PostId post, About about, Instant at, Predicate<Account> to) {
        accounts.maintainers().stream()
                .filter(to)
                .map(account -> account.id().toString())
                .forEach(account -> outbox.put(
                        KIND,
                        String.join(
                                ":", KIND, post.toString(), about.name(), Long.toString(at.toEpochMilli()), account),
                        Map.of("post", post.toString(), "about", about.name(), "account", account)));
    }

    private static boolean isSomebodyElse(Account account) {
        return !account.id().toString().equals(AuditTrail.actor());
    }
}
