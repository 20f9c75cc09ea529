package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.updates.PostStore.Promise;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether posts come when they were promised. Every post promises the next one; a post that comes in between and promises the same time
 * again takes the promise over, so that no promise counts twice.
 */
final class Punctuality {

    private Punctuality() {}

    /** A promise and what became of it. */
    private record Kept(Instant due, boolean onTime) {}

    /** When the next post is due, as the newest one promised. */
    static Optional<Instant> openPromise(List<Promise> published) {
        return published.isEmpty() ? Optional.empty() : Optional.of(due(published.getLast()));
    }

    /** @param published oldest first */
    static List<QuarterOfPosts> byQuarter(List<Promise> published, Instant now) {
        var quarters = new TreeMap<Integer, QuarterOfPosts>();
        for (var kept : decided(published, now)) {
            var day = kept.due().atOffset(ZoneOffset.UTC);
            var year = day.getYear();
            var quarter = day.get(IsoFields.QUARTER_OF_YEAR);
            quarters.merge(
                    year * 4 + quarter,
                    new QuarterOfPosts(year, quarter, kept.onTime() ? 1 : 0, 1),
                    (one, other) -> new QuarterOfPosts(
                            year, quarter, one.onTime() + other.onTime(), one.promised() + other.promised()));
        }
        return List.copyOf(quarters.descendingMap().values());
    }

    private static List<Kept> decided(List<Promise> published, Instant now) {
        var decided = new ArrayList<Kept>();
        for (var at = 0; at < published.size(); at++) {
            var due = due(published.get(at));
            if (at + 1 == published.size()) {
                if (now.isAfter(due)) {
                    decided.add(new Kept(due, false));
                }
            } else {
                var next = published.get(at + 1);
                // A post of the pack says itself when it was published: that was not measured here.
                if (next.written() && !due(next).equals(due)) {
                    decided.add(new Kept(due, !next.publishedAt().isAfter(due)));
                }
            }
        }
        return decided;
    }

    private static Instant due(Promise promise) {
        return Cadence.dueAfter(promise.publishedAt(), promise.promisedNextAt());
    }
}
