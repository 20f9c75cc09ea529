package dev.trustdesk.portal.site.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a link or an address is checked, and what is known of it.
 *
 * @param typed what was pasted, as text; nothing of it is ever a link
 * @param secret a secret was found in the field, and is gone
 */
public record CheckPage(String typed, Optional<String> problem, boolean secret, Optional<Answer> answer) {

    /** What is known of what was pasted. */
    public sealed interface Answer {

        record Official(OfficialRecord record) implements Answer {}

        record Fake(KnownFake fake) implements Answer {}

        /**
         * @param doubted the record that names it without being confirmed
         * @param reasons sentences: what it could be taken for
         */
        record NotVerified(@Nullable OfficialRecord doubted, List<String> reasons) implements Answer {
            public NotVerified {
                reasons = List.copyOf(reasons);
            }
        }
    }

    public static CheckPage empty() {
        return new CheckPage("", Optional.empty(), false, Optional.empty());
    }

    public static CheckPage answered(String typed, Answer answer) {
        return new CheckPage(typed, Optional.empty(), false, Optional.of(answer));
    }

    public static CheckPage refused(String typed, String problem) {
        return new CheckPage(typed, Optional.of(problem), false, Optional.empty());
    }

    public static CheckPage secretFound() {
        return new CheckPage("", Optional.empty(), true, Optional.empty());
    }
}
