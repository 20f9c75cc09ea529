package dev.trustdesk.portal.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a statement is known, as a feature keeps it.
 *
 * @param verifiedAt when it was last compared with its sources; null if never
 * @param sources tags of the source catalogue
 */
public record Evidence(LocalDate asOf, @Nullable LocalDate verifiedAt, Confidence confidence, List<String> sources) {
    public Evidence {
        sources = List.copyOf(sources);
    }

    /** Reads it from the fields that every record of the pack has. */
    public static Evidence of(PackNode fields) {
        return new Evidence(
                fields.date("as_of"),
                fields.optionalDate("verified_at").orElse(null),
                fields.confidence(),
                fields.texts("sources"));
    }
}
