package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsText;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Each update of an incident is one item of news. In Korean only if all of it is there: half a warning is none. Korean that comes later is
 * one item more, for those who read Korean (ADR 0044).
 */
@Component
class IncidentNews {

    private final News news;
    private final Texts texts;
    private final Pages pages;

    IncidentNews(News news, Texts texts, Pages pages) {
        this.news = news;
        this.texts = texts;
        this.pages = pages;
    }

    void tell(IncidentId id, IncidentUpdate told) {
        var pending = told.koreanPending();
        news.tell(
                NewsTopic.INCIDENT,
                id.value(),
                id.path(),
                new NewsText(title(told, Language.EN), pending ? null : title(told, Language.KO)),
                new NewsText(summary(told, Language.EN), pending ? null : summary(told, Language.KO)));
    }

    /** The Korean of an update is all there now. Says when the update was told: what it says may be hours old. */
    void tellInKorean(IncidentId id, IncidentUpdate told) {
        var korean = texts.in(Language.KO);
        var since =
                korean.get("trust.incident.news.korean", told.number(), Moments.written(told.at(), korean.language()));
        news.tellInKorean(
                NewsTopic.INCIDENT,
                id.value(),
                id.path(),
                new NewsText(title(told, Language.EN), title(told, Language.KO)),
                new NewsText(summary(told, Language.EN), since + "\n\n" + summary(told, Language.KO)));
    }

    private String title(IncidentUpdate told, Language language) {
        var t = texts.in(language);
        var what = told.corrects() == null ? t.of(told.stage()) : t.get("trust.incident.correction");
        return t.get(
                "trust.incident.news",
                told.severity().name(),
                what,
                pages.plain(told.in(language).title(), language));
    }

    private String summary(IncidentUpdate told, Language language) {
        var t = texts.in(language);
        var text = told.in(language);
        var advice = text.advice().isEmpty()
                ? ""
                : t.get("trust.incident.part.advice") + ": " + pages.text(text.advice(), language);
        return Stream.of(
                        pages.text(text.body(), language),
                        t.get("trust.incident.part.affected") + ": " + pages.plain(text.affected(), language),
                        advice)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
