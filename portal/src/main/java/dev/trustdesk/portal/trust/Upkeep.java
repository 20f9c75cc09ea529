package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.PackNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the care for a claim.
 *
 * @param passages in the order of its sources, or none
 * @param verifier the name of whoever compared it with them last; null for the editors of the starter pack
 * @param checkDue when it is to be compared again
 * @param retiredAt since when it no longer holds; null while it does
 */
record Upkeep(
        List<String> passages,
        @Nullable String verifier,
        @Nullable LocalDate checkDue,
        boolean koreanPending,
        @Nullable Instant retiredAt) {

    Upkeep {
        passages = List.copyOf(passages);
    }

    /** Reads the passages that the pack quotes, each under the tag of its source. */
    static Upkeep of(PackNode fields) {
        var sources = fields.texts("sources");
        var quoted = fields.find("passages");
        if (quoted.isEmpty()) {
            return new Upkeep(List.of(), null, null, false, null);
        }
        for (var tag : quoted.get().fields().keySet()) {
            if (!sources.contains(tag)) {
                throw quoted.get().wrong("\"" + tag + "\" is not among the sources");
            }
        }
        var passages = sources.stream()
                .map(tag -> quoted.get().optionalText(tag).orElse(""))
                .toList();
        return new Upkeep(passages, null, null, false, null);
    }

    /** As the pack says it was checked, it is to be checked again after so many days. */
    static @Nullable LocalDate due(@Nullable LocalDate verified, int days) {
        return verified == null ? null : verified.plusDays(days);
    }
}
