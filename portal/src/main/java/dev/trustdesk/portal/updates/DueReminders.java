package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.MailComposer;
import dev.trustdesk.portal.notifications.Outbox;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds by mail of the promised post: a day and two hours before it is due, when it is late, and every day after. To whoever is named for
 * an unpublished post; if nobody is, to all maintainers. Nothing is said while a post waits that will be in time.
 */
@Component
class DueReminders implements ScheduledTask, MailComposer {

    static final String KIND = "post-due";

    private final PostStore store;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Texts words;
    private final TrustdeskSettings settings;

    DueReminders(PostStore store, Accounts accounts, Outbox outbox, Texts words, TrustdeskSettings settings) {
        this.store = store;
        this.accounts = accounts;
        this.outbox = outbox;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "post-reminders";
    }

    @Override
    public String cron() {
        return "30 * * * * ?";
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "updates.mail.due";
    }

    @Override
    @Transactional
    public Tally run(Instant now) {
        var promises = store.promises();
        var due = Punctuality.openPromise(promises);
        var step = due.flatMap(at -> ReminderStep.at(now, at, promises.getLast().publishedAt()));
        if (due.isEmpty() || step.isEmpty() || willBeInTime(due.get())) {
            return Tally.NOTHING;
        }
        var readers = owners();
        for (var reader : readers) {
            // The key makes it one mail for each step, however often this runs and on however many nodes.
            outbox.put(
                    KIND,
                    KIND + ":" + due.get() + ":" + step.get() + ":" + reader.id(),
                    Map.of("due", due.get().toString(), "account", reader.id().toString()));
        }
        return Tally.NOTHING;
    }

    /** Empty when the post has come meanwhile or will be in time. */
    @Override
    public Optional<Mail> compose(Map<String, String> payload) {
        var due = Instant.parse(payload.getOrDefault("due", ""));
        var stillDue = Punctuality.openPromise(store.promises()).filter(due::equals);
        return stillDue.isEmpty() || willBeInTime(due)
                ? Optional.empty()
                : accounts.maintainer(payload.get("account")).map(account -> mail(account, due));
    }

    private Mail mail(Account to, Instant due) {
        var t = words.in(to.language());
        return new Mail(
                to.email(),
                t.get("updates.mail.due.subject", Moments.written(due, to.language())),
                t.get(
                        "updates.mail.due.body",
                        Moments.written(due, to.language()),
                        settings.url("/portal/" + PostPaths.LIST),
                        settings.url("/updates")),
                to.language());
    }

    private boolean willBeInTime(Instant due) {
        return store.scheduledTimes().stream().anyMatch(at -> !at.isAfter(due));
    }

    private List<Account> owners() {
        var named = store.owners();
        var maintainers = accounts.maintainers();
        var owners = maintainers.stream()
                .filter(account -> named.contains(account.id()))
                .toList();
        return owners.isEmpty() ? maintainers : owners;
    }
}
