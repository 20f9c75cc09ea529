package dev.trustdesk.portal.help;

import dev.trustdesk.portal.sla.RequesterRatings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/** What the figures are told of ratings: counts, and what was added in words. */
@Component
class RatingFigures implements RequesterRatings {

    private final RatingStore store;

    RatingFigures(RatingStore store) {
        this.store = store;
    }

    @Override
    public List<Said> said(Instant from, int limit) {
        return store.said(from, limit);
    }

    @Override
    public SequencedMap<String, Integer> since(Instant from) {
        var given = store.counts(from);
        var all = new LinkedHashMap<String, Integer>();
        for (var score : Score.values()) {
            all.put(score.labelKey(), given.getOrDefault(score, 0));
        }
        return all;
    }
}
