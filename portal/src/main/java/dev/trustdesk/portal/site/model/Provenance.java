package dev.trustdesk.portal.site.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something is known.
 *
 * @param asOf the day it was true
 * @param verifiedAt the day somebody last compared it with its sources; never, if null
 * @param meaning what the confidence means, in a sentence
 * @param reviewPending the translation waits for a native reader
 */
public record Provenance(
        LocalDate asOf,
        @Nullable LocalDate verifiedAt,
        Badge confidence,
        String meaning,
        List<Source> sources,
        boolean reviewPending) {

    public Provenance {
        sources = List.copyOf(sources);
    }

    /**
     * Where a statement comes from.
     *
     * @param kind what sort of source it is, in words
     * @param url null if it cannot be linked to
     */
    public record Source(
            String title, String kind, @Nullable String url) {}
}
