package dev.trustdesk.portal.subscriptions;

import static dev.trustdesk.db.subscriptions.tables.Webhook.WEBHOOK;
import static dev.trustdesk.db.subscriptions.tables.WebhookInterest.WEBHOOK_INTEREST;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.trustdesk.portal.notifications.DeliveryProblem;
import dev.trustdesk.portal.platform.Language;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class WebhookStore {

    private static final Field<List<Interest>> INTERESTS = multiset(
                    select(WEBHOOK_INTEREST.TOPIC, WEBHOOK_INTEREST.SUBJECT)
                            .from(WEBHOOK_INTEREST)
                            .where(WEBHOOK_INTEREST.WEBHOOK.eq(WEBHOOK.ID)))
            .convertFrom(rows -> rows.map(row -> new Interest(SubscriberStore.topic(row.value1()), row.value2())));

    private final DSLContext db;

    WebhookStore(DSLContext db) {
        this.db = db;
    }

    WebhookId add(WebhookDraft draft, URI address, @Nullable String secret, Instant at, String by) {
        return db.insertInto(WEBHOOK)
                .set(WEBHOOK.NAME, draft.name())
                .set(WEBHOOK.KIND, literal(draft.kind()))
                .set(WEBHOOK.ADDRESS, address.toString())
                .set(WEBHOOK.LANGUAGE, draft.language().tag())
                .set(WEBHOOK.SECRET, secret)
                .set(WEBHOOK.CREATED_AT, at)
                .set(WEBHOOK.CREATED_BY, by)
                .returningResult(WEBHOOK.ID)
                .fetchSingle(row -> new WebhookId(row.value1()));
    }

    void addInterests(WebhookId webhook, Set<Interest> interests) {
        var insert = db.insertInto(
                WEBHOOK_INTEREST, WEBHOOK_INTEREST.WEBHOOK, WEBHOOK_INTEREST.TOPIC, WEBHOOK_INTEREST.SUBJECT);
        for (var interest : interests) {
            insert = insert.values(webhook.value(), SubscriberStore.literal(interest.topic()), interest.subject());
        }
        insert.execute();
    }

    boolean delete(WebhookId id) {
        return db.deleteFrom(WEBHOOK).where(WEBHOOK.ID.eq(id.value())).execute() == 1;
    }

    List<Webhook> all() {
        return db.select(WEBHOOK, INTERESTS)
                .from(WEBHOOK)
                .orderBy(WEBHOOK.CREATED_AT, WEBHOOK.ID)
                .fetch(row -> {
                    var hook = row.value1();
                    return new Webhook(
                            new WebhookId(hook.getId()),
                            hook.getName(),
                            kind(hook.getKind()),
                            URI.create(hook.getAddress()).getHost(),
                            Language.ofTag(hook.getLanguage()).orElseThrow(),
                            new HashSet<>(row.value2()),
                            hook.getCreatedAt(),
                            hook.getDeliveredAt(),
                            hook.getFailedAt(),
                            hook.getProblem() == null ? null : DeliveryProblem.parse(hook.getProblem()));
                });
    }

    Optional<WebhookTarget> target(WebhookId id) {
        return db.selectFrom(WEBHOOK)
                .where(WEBHOOK.ID.eq(id.value()))
                .fetchOptional(row -> new WebhookTarget(
                        id,
                        kind(row.getKind()),
                        URI.create(row.getAddress()),
                        Language.ofTag(row.getLanguage()).orElseThrow(),
                        Optional.ofNullable(row.getSecret())));
    }

    /** Whichever wants any of these. A program reads both languages, a channel the one that was chosen for it. */
    List<UUID> interestedIn(Collection<Interest> interests, Set<Language> readers) {
        var any = interests.stream()
                .map(interest -> WEBHOOK_INTEREST
                        .TOPIC
                        .eq(SubscriberStore.literal(interest.topic()))
                        .and(WEBHOOK_INTEREST.SUBJECT.in("", interest.subject())))
                .reduce(DSL.falseCondition(), Condition::or);
        var reads = WEBHOOK.KIND
                .eq(literal(WebhookKind.SIGNED))
                .or(WEBHOOK.LANGUAGE.in(readers.stream().map(Language::tag).toList()));
        return db.select(WEBHOOK.ID)
                .from(WEBHOOK)
                .where(
                        reads,
                        exists(selectOne().from(WEBHOOK_INTEREST).where(WEBHOOK_INTEREST.WEBHOOK.eq(WEBHOOK.ID), any)))
                .fetch(WEBHOOK.ID);
    }

    void delivered(WebhookId id, Instant at) {
        db.update(WEBHOOK)
                .set(WEBHOOK.DELIVERED_AT, at)
                .where(WEBHOOK.ID.eq(id.value()))
                .execute();
    }

    void failed(WebhookId id, Instant at, DeliveryProblem problem) {
        db.update(WEBHOOK)
                .set(WEBHOOK.FAILED_AT, at)
                .set(WEBHOOK.PROBLEM, problem.toString())
                .where(WEBHOOK.ID.eq(id.value()))
                .execute();
    }

    private static dev.trustdesk.db.subscriptions.enums.WebhookKind literal(WebhookKind kind) {
        return dev.trustdesk.db.subscriptions.enums.WebhookKind.valueOf(
                kind.name().toLowerCase(Locale.ROOT));
    }

    private static WebhookKind kind(dev.trustdesk.db.subscriptions.enums.WebhookKind kind) {
        return WebhookKind.valueOf(kind.name().toUpperCase(Locale.ROOT));
    }
}
