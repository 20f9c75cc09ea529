package dev.trustdesk.portal.exchanges.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.exchanges.Verification;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.StatusBadge;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Whether a row is verified at this moment, by whom and until when. */
class VerificationText extends Div {
    private static final long serialVersionUID = 1L;

    VerificationText(@Nullable Verification verification, Instant now, Wording words) {
        addClassName("td-stack");
        if (verification == null) {
            add(new StatusBadge(Tone.UNKNOWN, words.get("exchanges.verified.never")));
        } else if (verification.holds(now)) {
            add(
                    new StatusBadge(Tone.GOOD, words.get("exchanges.verified.holds")),
                    hint(written(verification, words)),
                    hint(words.get("exchanges.verified.due") + " "
                            + Moments.written(verification.due(), words.language())));
        } else {
            add(
                    new StatusBadge(
                            Tone.CAUTION,
                            words.get(
                                    "exchanges.verified.since",
                                    LocalDate.ofInstant(verification.due(), ZoneOffset.UTC))),
                    hint(words.get("exchanges.verified.last") + " " + written(verification, words)));
        }
    }

    private static String written(Verification verification, Wording words) {
        var at = Moments.written(verification.at(), words.language());
        return verification.name() == null ? at : at + ", " + verification.name();
    }

    private static Span hint(String text) {
        var hint = new Span(text);
        hint.addClassName("td-hint");
        return hint;
    }
}
