package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.TicketState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many things done to a ticket by one click.
 *
 * @param cannedAnswer sent as the reply; null if it replies nothing
 * @param note kept for staff; null if it notes nothing
 * @param state where the ticket goes; null to leave it where it is
 * @param priority how much the ticket matters; null to leave that as it is
 * @param waitsFor what a waiting ticket waits for, with {@code wakeDays}
 */
public record Macro(
        UUID id,
        String name,
        @Nullable UUID cannedAnswer,
        @Nullable String note,
        Hands hands,
        List<String> addTags,
        List<String> removeTags,
        @Nullable TicketState state,
        @Nullable Priority priority,
        @Nullable String waitsFor,
        @Nullable Integer wakeDays,
        Way way,
        boolean archived,
        long version) {

    public Macro {
        addTags = List.copyOf(addTags);
        removeTags = List.copyOf(removeTags);
    }

    /** Who has the ticket afterwards. */
    public enum Hands implements Labelled {
        KEEP,
        ME,
        NOBODY;

        @Override
        public String labelKey() {
            return "desk.macro.hands." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where whoever used it goes afterwards. */
    public enum Way implements Labelled {
        STAY,
        CLOSE,
        NEXT;

        @Override
        public String labelKey() {
            return "desk.macro.way." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Optional<UUID> reply() {
        return Optional.ofNullable(cannedAnswer);
    }
}
