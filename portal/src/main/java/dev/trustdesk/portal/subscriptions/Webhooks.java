package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.notifications.NewsText;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.notifications.WebAnswer;
import dev.trustdesk.portal.notifications.WebPoster;
import dev.trustdesk.portal.platform.AdministratorOnly;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The programs and channels that are told of news, for administrators. */
@Service
public class Webhooks {

    /** What others are told when a webhook came, went or fared; the id is empty. */
    public static final String TOPIC = "webhook";

    private final WebhookStore store;
    private final WebhookMessages messages;
    private final WebPoster poster;
    private final Texts texts;
    private final AuditTrail audit;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Webhooks(
            WebhookStore store,
            WebhookMessages messages,
            WebPoster poster,
            Texts texts,
            AuditTrail audit,
            Changes changes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.poster = poster;
        this.texts = texts;
        this.audit = audit;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @AdministratorOnly
    @Transactional(readOnly = true)
    public List<Webhook> all() {
        return store.all();
    }

    /**
     * Adds a webhook. Refused if its address is not https, or leads to a machine that the public internet cannot reach; that is looked at
     * again with each post.
     */
    @AdministratorOnly
    public WebhookResult add(WebhookDraft draft) {
        var problem = WebhookRules.problemOf(draft);
        if (problem.isPresent()) {
            return problem.get();
        }
        var address = WebhookRules.address(draft.address()).orElseThrow();
        // Outside of any transaction: a name may take seconds to be looked up.
        if (!poster.mayPost(address)) {
            return new WebhookResult.Invalid(WebhookResult.Field.ADDRESS, "subscriptions.webhook.problem.unreachable");
        }
        var secret = draft.kind() == WebhookKind.SIGNED ? Tokens.random() : null;
        var kept = new WebhookDraft(
                InboundText.cleaned(draft.name()), draft.kind(), draft.address(), draft.language(), draft.interests());
        var id = Objects.requireNonNull(transaction.execute(status -> {
            var added = store.add(kept, address, secret, Moments.kept(clock.instant()), AuditTrail.actor());
            store.addInterests(added, kept.interests());
            audit.record(
                    "webhook.added",
                    "webhook:" + added,
                    Map.of(
                            "kind", kept.kind().name().toLowerCase(Locale.ROOT),
                            "host", Objects.requireNonNull(address.getHost())));
            changes.announce(TOPIC, "");
            return added;
        }));
        return new WebhookResult.Added(id, Optional.ofNullable(secret));
    }

    /** False if it is not there any more. */
    @AdministratorOnly
    @Transactional
    public boolean delete(WebhookId id) {
        var deleted = store.delete(id);
        if (deleted) {
            audit.record("webhook.deleted", "webhook:" + id, Map.of());
            changes.announce(TOPIC, "");
        }
        return deleted;
    }

    /** Posts a message that says it is a test, and waits five seconds at most for the answer; empty if the webhook is gone. */
    @AdministratorOnly
    public Optional<WebAnswer> test(WebhookId id) {
        return store.target(id).map(target -> {
            var answer = poster.post(messages.test(target, sample()));
            if (answer instanceof WebAnswer.Answered answered && answered.taken()) {
                transaction.executeWithoutResult(status -> {
                    store.delivered(id, clock.instant());
                    changes.announce(TOPIC, "");
                });
            }
            return answer;
        });
    }

    private NewsItem sample() {
        var title = text("subscriptions.webhook.test.title");
        var summary = text("subscriptions.webhook.test.summary");
        return new NewsItem(0, NewsTopic.POST, "test", "/updates", title, summary, false, clock.instant());
    }

    private NewsText text(String key) {
        return new NewsText(texts.get(Language.EN, key), texts.get(Language.KO, key));
    }
}
