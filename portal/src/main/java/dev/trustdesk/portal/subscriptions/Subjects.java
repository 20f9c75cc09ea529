package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.notifications.NewsSubjects;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the things are called of which somebody may be told one by one. */
@Component
public class Subjects {

    private final ObjectProvider<NewsSubjects> sources;

    Subjects(ObjectProvider<NewsSubjects> sources) {
        this.sources = sources;
    }

    /** The exchanges that there are now, by their slugs, in their order. */
    public Map<String, String> exchanges(Language language) {
        var names = new LinkedHashMap<String, String>();
        sources.stream()
                .filter(source -> source.topic() == NewsTopic.EXCHANGE)
                .forEach(source -> names.putAll(source.names(language)));
        return names;
    }

    /** An interest in words; what is not there any more is called by its slug. */
    public String name(Interest interest, Wording words) {
        return interest.isWhole()
                ? words.of(interest.topic())
                : exchanges(words.language()).getOrDefault(interest.subject(), interest.subject());
    }
}
