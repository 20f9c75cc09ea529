package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Bilingual;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deed of the public history of a row.
 *
 * @param who under which name the public knows them; null if it was no person
 * @param reason null where nobody decided anything
 */
public record Revision(
        long id,
        Deed deed,
        Instant at,
        @Nullable String who,
        @Nullable Bilingual reason,
        List<Difference> differences) {
    public Revision {
        differences = List.copyOf(differences);
    }
}
