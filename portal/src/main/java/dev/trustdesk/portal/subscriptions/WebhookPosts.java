package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.notifications.DeliveryProblem;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.WebComposer;
import dev.trustdesk.portal.notifications.WebPost;
import dev.trustdesk.portal.platform.Changes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One item of news for one webhook. */
@Component
class WebhookPosts implements WebComposer {

    static final String KIND = "news-webhook";

    private final News news;
    private final WebhookStore webhooks;
    private final WebhookMessages messages;
    private final Changes changes;

    WebhookPosts(News news, WebhookStore webhooks, WebhookMessages messages, Changes changes) {
        this.news = news;
        this.webhooks = webhooks;
        this.messages = messages;
        this.changes = changes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "subscriptions.mail.webhook";
    }

    @Override
    public Optional<WebPost> compose(Map<String, String> payload) {
        var item = news.find(Long.parseLong(payload.getOrDefault("news", "0")));
        return item.flatMap(found -> webhooks.target(webhook(payload)).map(target -> messages.news(target, found)));
    }

    @Override
    public void delivered(Map<String, String> payload, Instant at) {
        webhooks.delivered(webhook(payload), at);
        changes.announce(Webhooks.TOPIC, "");
    }

    @Override
    public void givenUp(Map<String, String> payload, Instant at, DeliveryProblem problem) {
        webhooks.failed(webhook(payload), at, problem);
        changes.announce(Webhooks.TOPIC, "");
    }

    private static WebhookId webhook(Map<String, String> payload) {
        return new WebhookId(UUID.fromString(payload.getOrDefault("webhook", "")));
    }
}
