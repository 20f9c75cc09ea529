package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.notifications.NewsText;
import dev.trustdesk.portal.notifications.WebPost;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What webhooks are told, in the form that each kind reads. */
@Component
class WebhookMessages {

    /** Discord refuses more. */
    private static final int LONGEST_TITLE = 256;

    private static final int LONGEST_TEXT = 2_000;

    private final Texts texts;
    private final TrustdeskSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    WebhookMessages(Texts texts, TrustdeskSettings settings, JsonMapper json, Clock clock) {
        this.texts = texts;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    WebPost news(WebhookTarget to, NewsItem item) {
        return post(to, "news", Long.toString(item.id()), item);
    }

    /** Says that it is a test, and looks like news otherwise. */
    WebPost test(WebhookTarget to, NewsItem sample) {
        return post(to, "test", "test", sample);
    }

    private WebPost post(WebhookTarget to, String event, String id, NewsItem item) {
        var body = json.writeValueAsString(
                switch (to.kind()) {
                    case SIGNED -> ours(event, id, item);
                    case DISCORD -> discord(to.language(), item);
                });
        var headers = new LinkedHashMap<String, String>();
        to.secret().ifPresent(secret -> {
            headers.put("Trustdesk-Event", event);
            // The same again when it is sent again, so that the receiver can tell.
            headers.put("Trustdesk-Delivery", event + "-" + id);
            headers.put(WebhookSignature.HEADER, WebhookSignature.of(secret, clock.instant(), body));
        });
        return new WebPost(to.address(), headers, body);
    }

    private Map<String, Object> ours(String event, String id, NewsItem item) {
        var message = new LinkedHashMap<String, Object>();
        message.put("event", event);
        message.put("id", id);
        message.put("at", item.at().toString());
        message.put("topic", item.topic().name().toLowerCase(Locale.ROOT));
        message.put("subject", item.subject());
        message.put("koreanOnly", item.koreanOnly());
        message.put("title", both(item.title()));
        message.put("summary", both(item.summary()));
        message.put("url", Map.of("en", url(Language.EN, item), "ko", url(Language.KO, item)));
        message.put("desk", settings.publicUrl().toString());
        return message;
    }

    /** As an embed: what we wrote is shown as we wrote it, and nobody is called by it. */
    private Map<String, Object> discord(Language language, NewsItem item) {
        var words = texts.in(language);
        var embed = new LinkedHashMap<String, Object>();
        embed.put("title", shortened(item.title().in(language), LONGEST_TITLE));
        embed.put("url", url(language, item));
        var summary = item.summary().in(language);
        if (!summary.isBlank()) {
            embed.put("description", shortened(summary, LONGEST_TEXT));
        }
        embed.put("timestamp", item.at().toString());
        embed.put(
                "footer",
                Map.of(
                        "text",
                        words.of(item.topic()) + " · " + settings.publicUrl().getHost()));
        var message = new LinkedHashMap<String, Object>();
        message.put("embeds", List.of(embed));
        message.put("allowed_mentions", Map.of("parse", List.of()));
        return message;
    }

    private static Map<String, @Nullable String> both(NewsText text) {
        var both = new LinkedHashMap<String, @Nullable String>();
        both.put("en", text.en());
        both.put("ko", text.ko());
        return both;
    }

    private String url(Language language, NewsItem item) {
        return settings.url((language == Language.KO ? "/ko" : "") + item.path());
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
