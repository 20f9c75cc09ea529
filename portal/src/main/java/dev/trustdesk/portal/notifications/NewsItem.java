package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One change of what is published, as readers were told of it.
 *
 * @param id grows with each item; of two, the later one is not always the later published
 * @param subject whose news it is: the slug of an exchange or a post, the key of a fact
 * @param path of the page that says more, without its language
 * @param koreanOnly it is the Korean of what was told without it, and news only for those who read Korean (ADR 0044)
 */
public record NewsItem(
        long id,
        NewsTopic topic,
        String subject,
        String path,
        NewsText title,
        NewsText summary,
        boolean koreanOnly,
        Instant at) {

    /** Of these, in their order, what a reader of a language is told: not twice what was told in English first. */
    public static List<NewsItem> forReaders(List<NewsItem> items, Language language) {
        return items.stream()
                .filter(item -> item.readers().contains(language))
                .filter(item -> language == Language.EN || items.stream().noneMatch(other -> other.isKoreanOf(item)))
                .toList();
    }

    /** The languages of those whom it is for. */
    public Set<Language> readers() {
        return koreanOnly ? EnumSet.of(Language.KO) : EnumSet.allOf(Language.class);
    }

    private boolean isKoreanOf(NewsItem told) {
        return koreanOnly
                && told.title.koreanPending()
                && topic == told.topic
                && subject.equals(told.subject)
                && path.equals(told.path)
                && title.en().equals(told.title.en())
                && summary.en().equals(told.summary.en());
    }
}
