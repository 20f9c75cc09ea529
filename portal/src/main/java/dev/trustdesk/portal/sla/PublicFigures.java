package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.OpenToEveryone;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What is said in public about the promise of a first reply: every week, the bad ones too. */
@Service
public class PublicFigures {

    private final ComplianceStore store;
    private final Clock clock;

    PublicFigures(ComplianceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @OpenToEveryone
    public WeekOfReplies of(ReportWeek week) {
        var due = store.due(week.from(), week.to());
        return new WeekOfReplies(
                week,
                store.startedBetween(week.from(), week.to()),
                store.answeredBetween(week.from(), week.to()),
                ComplianceFigure.of(due, clock.instant()));
    }

    /** The weeks that are over, newest first, back to the one in which the first request came. */
    @OpenToEveryone
    public List<WeekOfReplies> weeks(int most) {
        var last = ReportWeek.of(clock.instant(), ReportWeek.ZONE).previous();
        return measuredSince()
                .map(since -> Stream.iterate(last, week -> week.to().isAfter(since), ReportWeek::previous)
                        .limit(most)
                        .map(this::of)
                        .toList())
                .orElseGet(List::of);
    }

    /** When the first request came; empty while there was none. */
    @OpenToEveryone
    public Optional<Instant> measuredSince() {
        return store.firstStart();
    }
}
