package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exchange as it is kept, in both languages. */
record ExchangeEntry(
        String id,
        String slug,
        Bilingual name,
        int sort,
        boolean korean,
        @Nullable Bilingual unverified,
        @Nullable Bilingual disagreement,
        Evidence evidence,
        @Nullable Verification verification,
        Standing standing) {

    ExchangeEntry with(Standing other) {
        return new ExchangeEntry(id, slug, name, sort, korean, unverified, disagreement, evidence, verification, other);
    }

    /**
     * What this desk did with the row.
     *
     * @param edited in the portal: the starter pack leaves it alone
     * @param packLeftAt when the starter pack last brought something else, which was left aside; null if it never did
     */
    record Standing(
            boolean shown,
            boolean edited,
            long version,
            Instant changedAt,
            String changedBy,
            @Nullable Instant packLeftAt) {

        /** After somebody changed it in the portal. */
        Standing editedBy(String who, Instant at, boolean isShown) {
            return new Standing(isShown, true, version + 1, at, who, packLeftAt);
        }

        Standing hidden() {
            return new Standing(false, edited, version + 1, changedAt, changedBy, packLeftAt);
        }
    }

    /** A cell as it is kept. */
    record CellEntry(
            Capability capability,
            CellStatus status,
            @Nullable LocalDate asOf,
            @Nullable Bilingual note,
            List<String> sources,
            @Nullable Passage evidence,
            @Nullable Said exchangeSays,
            @Nullable Said projectSays) {
        CellEntry {
            sources = List.copyOf(sources);
        }

        static CellEntry unknown(Capability capability) {
            return new CellEntry(capability, CellStatus.UNKNOWN, null, null, List.of(), null, null, null);
        }
    }

    /** A statement as it is kept. */
    record StatementEntry(LocalDate date, Speaker by, Bilingual text, Confidence confidence, List<String> sources) {}

    /** An exchange with all its cells, in their order. */
    record Whole(ExchangeEntry exchange, List<CellEntry> cells) {
        Whole {
            cells = List.copyOf(cells);
        }

        CellEntry cell(Capability capability) {
            return cells.get(capability.ordinal());
        }

        boolean isDisputed() {
            return exchange.disagreement() != null
                    || cells.stream()
                            .anyMatch(cell -> cell.exchangeSays() != null
                                    && cell.projectSays() != null
                                    && cell.exchangeSays().status()
                                            != cell.projectSays().status());
        }
    }
}
