package dev.trustdesk.portal.api;

import dev.trustdesk.portal.trust.OfficialRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of something that was pasted, as a program reads it.
 *
 * @param result {@code official}, {@code known_fake} or {@code not_verified}
 * @param record what is on the list: confirmed, if it is official; retired, if it was official once
 * @param fake what is in the registry
 */
record CheckAnswer(
        String result, @Nullable Listed record, @Nullable Fake fake, List<LookAlikeAnswer> lookAlikes) {

    record Listed(
            String id,
            String kind,
            String label,
            String value,
            boolean confirmed,
            LocalDate asOf,
            @Nullable Instant retiredAt) {
        static Listed of(OfficialRecord record) {
            return new Listed(
                    record.id(),
                    TicketAnswer.word(record.kind()),
                    record.label(),
                    record.value(),
                    record.confirmed(),
                    record.provenance().asOf(),
                    record.standing().retiredAt());
        }
    }

    record Fake(
            String id,
            String title,
            @Nullable String indicator,
            @Nullable LocalDate seen) {}

    /**
     * @param trick the same in every language
     * @param of what it could be taken for; empty where the trick says everything
     */
    record LookAlikeAnswer(String trick, String of, String sentence) {}
}
