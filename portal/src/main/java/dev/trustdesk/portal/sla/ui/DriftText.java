package dev.trustdesk.portal.sla.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.ClockKind;
import dev.trustdesk.portal.sla.ClockState;
import dev.trustdesk.portal.sla.Drift;
import dev.trustdesk.portal.widgets.MomentText;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** Says a difference in words, and as the database names it: staff read the one, whoever repairs it needs the other. */
final class DriftText {

    private static final int MOST_PARTS = 3;

    private final Wording words;

    DriftText(Wording words) {
        this.words = words;
    }

    Component what(Drift.Difference difference) {
        var parts = difference.what().split(" ", MOST_PARTS);
        var kind = Arrays.stream(ClockKind.values())
                .filter(it -> it.name().equals(parts[0]))
                .findFirst();
        var whole = kind.isEmpty() ? "" : words.get("sla.drift.clock", words.of(kind.get()), parts[1]);
        var at = kind.isEmpty() ? 1 : 2;
        var part = parts.length > at ? field(parts[at]) : kind.map(it -> words.get("sla.drift.field.whole"));
        var stack = new Div();
        stack.addClassName("td-stack");
        if (!whole.isEmpty()) {
            var strong = new Span(whole);
            strong.addClassName("td-strong");
            stack.add(strong);
        }
        part.ifPresent(name -> stack.add(new Span(name)));
        var raw = raw(difference.what());
        raw.addClassName("td-soft");
        stack.add(raw);
        return stack;
    }

    Component expected(Drift.Difference difference) {
        return value(difference.expected(), difference.found());
    }

    Component found(Drift.Difference difference) {
        return value(difference.found(), difference.expected());
    }

    private Component value(String value, String other) {
        var moment = moment(value);
        if (moment.isPresent()) {
            // What differs by less than a minute would read the same.
            return moment(other)
                            .filter(it -> written(it).equals(written(moment.get())))
                            .isPresent()
                    ? raw(value)
                    : new MomentText(moment.get(), words.language());
        }
        var state = Arrays.stream(ClockState.values())
                .filter(it -> it.name().equals(value))
                .findFirst();
        if (state.isPresent()) {
            return new Span(words.of(state.get()));
        }
        return switch (value) {
            case "true" -> new Span(words.get("sla.drift.yes"));
            case "false" -> new Span(words.get("sla.drift.no"));
            case "–" -> new Span(value);
            default -> raw(value);
        };
    }

    private Optional<String> field(String name) {
        return Optional.of(
                switch (name) {
                    case "state" -> words.get("sla.drift.field.state");
                    case "started_at" -> words.get("sla.drift.field.started");
                    case "due_at" -> words.get("sla.drift.field.due");
                    case "stopped_at" -> words.get("sla.drift.field.stopped");
                    case "breached" -> words.get("sla.drift.field.breached");
                    case "end_reason" -> words.get("sla.drift.field.end-reason");
                    case "next_mark_at" -> words.get("sla.drift.field.next-mark");
                    case "owed_to" -> words.get("sla.drift.field.owed-to");
                    case "excluded" -> words.get("sla.drift.field.excluded");
                    case "policy_version" -> words.get("sla.drift.field.policy");
                    case "next_due_at" -> words.get("sla.drift.field.next-due");
                    case "unanswered" -> words.get("sla.drift.field.unanswered");
                    default -> name;
                });
    }

    private static Optional<Instant> moment(String value) {
        try {
            return Optional.of(Instant.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String written(Instant moment) {
        return Moments.written(moment, words.language());
    }

    // Names and values as the database has them, in every language.
    private static Code raw(String text) {
        var code = new Code(text);
        code.getElement().setAttribute("lang", "en");
        return code;
    }
}
