package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.MailComposer;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.support.SupportPaths;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells a member of staff that a colleague's note mentions them. The mail says nothing of the note or the ticket. */
@Component
class MentionMails implements MailComposer {

    static final String KIND = "ticket-mentioned";

    private final MentionStore store;
    private final Accounts accounts;
    private final Texts texts;
    private final TrustdeskSettings settings;

    MentionMails(MentionStore store, Accounts accounts, Texts texts, TrustdeskSettings settings) {
        this.store = store;
        this.accounts = accounts;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "desk.mail.mentioned";
    }

    /** Empty when whoever is mentioned has looked already, or is no longer on the staff. */
    @Override
    public Optional<Mail> compose(Map<String, String> payload) {
        return store.unseen(UUID.fromString(payload.getOrDefault("mention", "")))
                .flatMap(mention -> accounts.staff().stream()
                        .filter(account -> account.id().equals(mention.account()))
                        .findFirst()
                        .map(account -> new Mail(
                                account.email(),
                                texts.get(account.language(), "desk.mail.mentioned.subject"),
                                texts.get(
                                        account.language(),
                                        "desk.mail.mentioned.body",
                                        settings.url("/portal/" + SupportPaths.ticket(mention.ticket()))),
                                account.language())));
    }
}
