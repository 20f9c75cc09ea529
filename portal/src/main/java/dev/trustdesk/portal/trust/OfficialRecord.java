package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Provenance;
import dev.trustdesk.portal.content.RichText;
import org.jspecify.annotations.Nullable;

/**
 * A link, address or account that is, or is said to be, the project's own.
 *
 * @param value as it is compared, such as an address of a website or a token's contract
 * @param confirmed the project's own artefact names it; if not, {@code note} says why it is doubted
 */
public record OfficialRecord(
        String id,
        OfficialKind kind,
        String label,
        String value,
        boolean confirmed,
        @Nullable RichText note,
        Provenance provenance,
        ClaimStanding standing) {}
