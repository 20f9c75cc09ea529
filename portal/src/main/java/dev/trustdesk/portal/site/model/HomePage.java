package dev.trustdesk.portal.site.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page.
 *
 * @param phase the fact that the headline rests on; null until it is known
 * @param questions the answers read first
 */
public record HomePage(
        String headline,
        String sentence,
        @Nullable Fact phase,
        List<Tile> facts,
        List<Answer> questions,
        @Nullable Post latest,
        @Nullable LastChange lastChange) {

    /** A fact, short; {@code extra} is what must be known with it. */
    public record Tile(
            String label, String valueHtml, @Nullable String extra, String confidence, LocalDate asOf) {}

    /** The newest change readers can see, and the page it is on. */
    public record LastChange(String what, String path, Instant at) {}
}
