package dev.trustdesk.portal.site;

import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.WishForm;
import dev.trustdesk.portal.site.model.WishForm.Choice;
import dev.trustdesk.portal.subscriptions.Cadence;
import dev.trustdesk.portal.subscriptions.Interest;
import dev.trustdesk.portal.subscriptions.Wish;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a reader wants to be told of, as a form asks for it and as the form says it. */
final class SubscribeForms {

    private static final String TOPIC = "topic-";
    private static final String EXCHANGE = "exchange-";
    private static final String CHOSEN = "yes";

    private SubscribeForms() {}

    /** An exchange to choose. */
    record Named(String slug, String name) {}

    static Wish nothingYet(Language language) {
        return new Wish(Set.of(), language, Cadence.INSTANT);
    }

    /** What an address of the form asks for, such as {@code ?topic=exchange&subject=bithumb}; what is unknown is left out. */
    static Wish ofQuery(Map<String, String> query, List<Named> exchanges, Language language) {
        var topic = Arrays.stream(NewsTopic.values())
                .filter(each -> tag(each).equals(query.get("topic")))
                .findFirst();
        var subject = query.getOrDefault("subject", "");
        var interests = topic.map(wanted -> wanted == NewsTopic.EXCHANGE && isThere(subject, exchanges)
                        ? Interest.inExchange(subject)
                        : Interest.inAllOf(wanted))
                .map(Set::of)
                .orElse(Set.of());
        return new Wish(interests, language, Cadence.INSTANT);
    }

    static Wish read(Map<String, String> values, List<Named> exchanges, Language language) {
        var interests = new HashSet<Interest>();
        for (var topic : NewsTopic.values()) {
            if (values.containsKey(TOPIC + tag(topic))) {
                interests.add(Interest.inAllOf(topic));
            }
        }
        for (var exchange : exchanges) {
            if (values.containsKey(EXCHANGE + exchange.slug())) {
                interests.add(Interest.inExchange(exchange.slug()));
            }
        }
        return new Wish(
                interests,
                Language.ofTag(values.getOrDefault("language", "")).orElse(language),
                Cadence.ofTag(values.getOrDefault("cadence", "")).orElse(Cadence.INSTANT));
    }

    static WishForm form(Wish wish, List<Named> exchanges, Wording t, Optional<String> problem) {
        return new WishForm(
                Arrays.stream(NewsTopic.values())
                        .map(topic -> new Choice(
                                TOPIC + tag(topic),
                                CHOSEN,
                                t.of(topic),
                                "",
                                wish.interests().contains(Interest.inAllOf(topic))))
                        .toList(),
                exchanges.stream()
                        .map(exchange -> new Choice(
                                EXCHANGE + exchange.slug(),
                                CHOSEN,
                                exchange.name(),
                                "",
                                wish.interests().contains(Interest.inExchange(exchange.slug()))))
                        .toList(),
                Arrays.stream(Cadence.values())
                        .map(cadence -> new Choice(
                                "cadence", cadence.tag(), t.of(cadence), hint(cadence, t), wish.cadence() == cadence))
                        .toList(),
                Arrays.stream(Language.values())
                        .map(language -> new Choice(
                                "language",
                                language.tag(),
                                language == Language.EN
                                        ? t.get("subscriptions.language.en")
                                        : t.get("subscriptions.language.ko"),
                                "",
                                wish.language() == language))
                        .toList(),
                problem);
    }

    /** The wish in words, one line for each thing. */
    static List<String> lines(Wish wish, List<Named> exchanges, Wording t) {
        var topics = Arrays.stream(NewsTopic.values())
                .filter(topic -> wish.interests().contains(Interest.inAllOf(topic)))
                .map(t::of);
        var single = exchanges.stream()
                .filter(exchange -> wish.interests().contains(Interest.inExchange(exchange.slug())))
                .map(Named::name);
        return Stream.concat(topics, single).toList();
    }

    private static boolean isThere(String slug, List<Named> exchanges) {
        return exchanges.stream().anyMatch(exchange -> exchange.slug().equals(slug));
    }

    private static String hint(Cadence cadence, Wording t) {
        return switch (cadence) {
            case INSTANT -> t.get("subscriptions.cadence.instant.hint");
            case WEEKLY -> t.get("subscriptions.cadence.weekly.hint");
        };
    }

    private static String tag(NewsTopic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }
}
