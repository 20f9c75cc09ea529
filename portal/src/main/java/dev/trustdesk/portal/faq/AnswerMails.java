package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.MailComposer;
import dev.trustdesk.portal.notifications.Outbox;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What maintainers tell each other of the review of an answer by mail: that one is asked for, and what came of it. */
@Component
class AnswerMails implements MailComposer {

    static final String KIND = "answer-review";

    private enum About {
        ASKED,
        SENT_BACK,
        PUBLISHED
    }

    private final WorkStore store;
    private final RevisionStore revisions;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Pages pages;
    private final Texts texts;
    private final TrustdeskSettings settings;

    AnswerMails(
            WorkStore store,
            RevisionStore revisions,
            Accounts accounts,
            Outbox outbox,
            Pages pages,
            Texts texts,
            TrustdeskSettings settings) {
        this.store = store;
        this.revisions = revisions;
        this.accounts = accounts;
        this.outbox = outbox;
        this.pages = pages;
        this.texts = texts;
        this.settings = settings;
    }

    /** Leaves a notice for each maintainer but the one who asks. */
    void askForReview(UUID manuscript, Instant at) {
        var me = AuditTrail.actor();
        leave(About.ASKED, manuscript.toString(), at, account -> !isOf(account, me));
    }

    /** Leaves a notice for whoever asked, unless they send it back themselves. */
    void tellThatItIsSentBack(FaqWork inReview, Instant at) {
        tellWhoAsked(About.SENT_BACK, inReview, inReview.id().toString(), AuditTrail.actor(), at);
    }

    /**
     * Leaves a notice for whoever asked for a review, unless they publish it themselves.
     *
     * @param inReview as it was before; there may be none of it any more
     */
    void tellThatItIsPublished(FaqWork inReview, String entry, String by, Instant at) {
        tellWhoAsked(About.PUBLISHED, inReview, entry, by, at);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "faq.mail";
    }

    /** Empty when it is not so any more: somebody has decided meanwhile, or it was taken back or archived. */
    @Override
    public Optional<Mail> compose(Map<String, String> payload) {
        var about = About.valueOf(payload.getOrDefault("about", ""));
        var of = payload.getOrDefault("of", "");
        return accounts.maintainer(payload.get("account")).flatMap(to -> switch (about) {
            case ASKED -> asked(to, UUID.fromString(of));
            case SENT_BACK -> sentBack(to, UUID.fromString(of));
            case PUBLISHED -> published(to, of);
        });
    }

    private Optional<Mail> asked(Account to, UUID manuscript) {
        var t = texts.in(to.language());
        return store.find(manuscript)
                .filter(work -> work.stage() == FaqWork.Stage.REVIEW)
                .map(work -> mail(
                        to,
                        t.get("faq.mail.asked.subject"),
                        t.get("faq.mail.asked.body", title(work, to.language()), editor(work))));
    }

    private Optional<Mail> sentBack(Account to, UUID manuscript) {
        var t = texts.in(to.language());
        return store.find(manuscript)
                .flatMap(work -> Optional.ofNullable(work.returned())
                        .map(returned -> mail(
                                to,
                                t.get("faq.mail.sent-back.subject"),
                                t.get(
                                        "faq.mail.sent-back.body",
                                        title(work, to.language()),
                                        returned.because(),
                                        editor(work)))));
    }

    private Optional<Mail> published(Account to, String entry) {
        var t = texts.in(to.language());
        return revisions
                .live(entry)
                .filter(live -> live.shown().archivedAt() == null)
                .map(live -> mail(
                        to,
                        t.get("faq.mail.published.subject"),
                        t.get(
                                "faq.mail.published.body",
                                title(
                                        live.text(Language.EN).title(),
                                        live.text(Language.KO).title(),
                                        to.language()),
                                page(live, to.language()))));
    }

    private static Mail mail(Account to, String subject, String body) {
        return new Mail(to.email(), subject, body, to.language());
    }

    private String editor(FaqWork work) {
        return settings.url("/portal/" + FaqPaths.editor(work.id()));
    }

    private String page(LiveAnswer live, Language reader) {
        var address = "/faq/" + live.shown().article().slug();
        return settings.url((live.shown().isPublic() ? reader.sitePrefix() : "/portal") + address);
    }

    private String title(FaqWork work, Language reader) {
        return title(work.manuscript().en().title(), work.manuscript().ko().title(), reader);
    }

    // The Korean may be pending.
    private String title(String english, String korean, Language reader) {
        var language = reader == Language.KO && korean.isBlank() ? Language.EN : reader;
        return pages.plain(language == Language.KO ? korean : english, language);
    }

    private void tellWhoAsked(About about, FaqWork inReview, String of, String by, Instant at) {
        var submitted = inReview.submitted();
        if (submitted != null && !submitted.by().equals(by)) {
            leave(about, of, at, account -> isOf(account, submitted.by()));
        }
    }

    private void leave(About about, String of, Instant at, Predicate<Account> to) {
        accounts.maintainers().stream()
                .filter(to)
                .map(account -> account.id().toString())
                .forEach(account -> outbox.put(
                        KIND,
                        String.join(":", KIND, of, about.name(), Long.toString(at.toEpochMilli()), account),
                        Map.of("of", of, "about", about.name(), "account", account)));
    }

    private static boolean isOf(Account account, String actor) {
        return account.id().toString().equals(actor);
    }
}
