package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Language;
import java.util.List;
import org.springframework.stereotype.Component;

/** All that a text can refer to, for whoever writes one. */
@Component
public class References {

    private static final int MOST_OF_EACH = 8;

    private final List<ReferenceSource> sources;

    References(List<ReferenceSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** What some words lead to: facts and answers, each kind with its best first. */
    public List<Reference> search(String words, Language language, Audience audience) {
        return sources.stream()
                .flatMap(source -> source.references(words, language, audience, MOST_OF_EACH).stream())
                .toList();
    }
}
