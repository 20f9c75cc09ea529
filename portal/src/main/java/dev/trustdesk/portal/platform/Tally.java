package dev.trustdesk.portal.platform;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a job's run did, as data, so that everybody reads it in their own language: how often what happened. What did not happen is not
 * in it.
 *
 * @param counts by key of the text that takes the number, such as {@code support.job.woken} for {@code {0} tickets woken}
 */
public record Tally(SortedMap<String, Integer> counts) {

    public static final Tally NOTHING = new Tally(new TreeMap<>());

    public Tally {
        var happened = new TreeMap<>(counts);
        happened.values().removeIf(count -> count == 0);
        counts = Collections.unmodifiableSortedMap(happened);
    }

    public static Tally of(String key, int count) {
        return NOTHING.and(key, count);
    }

    static Tally of(Map<String, Integer> counts) {
        return new Tally(new TreeMap<>(counts));
    }

    public Tally and(String key, int count) {
        var sum = new TreeMap<>(counts);
        sum.merge(key, count, Integer::sum);
        return new Tally(sum);
    }

    public Tally and(Tally other) {
        var sum = this;
        for (var entry : other.counts.entrySet()) {
            sum = sum.and(entry.getKey(), entry.getValue());
        }
        return sum;
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** In a few words, for people. */
    public String in(Wording words) {
        return counts.entrySet().stream()
                .map(entry -> words.get(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
