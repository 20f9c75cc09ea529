package dev.trustdesk.portal.reporting;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.sla.ReportWeek;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers looked for and did not find. */
@Service
public class Misses {

    private static final int MOST_PER_WEEK = 10;

    private final SearchMissStore store;
    private final Clock clock;

    Misses(SearchMissStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Of this week and so many before it, the words that were looked for most in each of these languages, the latest week first. */
    @LeadOrMaintainer
    @Transactional(readOnly = true)
    public List<SearchMiss> weeks(int before, Collection<Language> languages) {
        var current = ReportWeek.of(clock.instant(), ReportWeek.ZONE);
        return store.weeks(current.monday().minusWeeks(before), languages, MOST_PER_WEEK);
    }
}
