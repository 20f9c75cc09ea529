package dev.trustdesk.portal.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.notifications.DeliveryId;
import dev.trustdesk.portal.notifications.DeliveryRow;
import dev.trustdesk.portal.notifications.DeliveryState;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** Notices with how they fared; those that were given up can be tried again. */
class NoticeTable extends RowTable<DeliveryRow> {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> kinds;
    private final transient Wording words;
    private final transient Consumer<DeliveryId> retry;

    /** @param kinds text keys of the kinds of notices */
    NoticeTable(Map<String, String> kinds, Wording words, Consumer<DeliveryId> retry) {
        super(words.get("notifications.notices"));
        this.kinds = kinds;
        this.words = words;
        this.retry = retry;
        column(words.get("notifications.column.notice"), this::notice);
        column(words.get("notifications.column.written"), row -> new MomentText(row.createdAt(), words.language()));
        column(words.get("notifications.column.progress"), this::progress);
        column(words.get("notifications.column.problem"), this::problem);
        column(words.get("notifications.column.actions"), this::actions);
    }

    static Tone tone(DeliveryState state) {
        return switch (state) {
            case WAITING -> Tone.INFO;
            case DELIVERED -> Tone.GOOD;
            case DROPPED -> Tone.NEUTRAL;
            case DEAD -> Tone.BAD;
        };
    }

    private Component notice(DeliveryRow row) {
        var key = kinds.get(row.kind());
        var kind = new Span(key == null ? words.get("notifications.kind.unknown", row.kind()) : words.get(key));
        kind.addClassName("td-strong");
        var number = new Span(words.get("notifications.number", row.id().toString()));
        number.addClassName("td-soft");
        return stack(kind, number);
    }

    private Component progress(DeliveryRow row) {
        var progress = stack(
                new StatusBadge(tone(row.state()), words.of(row.state())),
                new Span(words.get("notifications.attempts", row.attempts())));
        var done = row.doneAt();
        if (done != null) {
            progress.add(moment("notifications.ended", done));
        } else if (row.attempts() > 0) {
            progress.add(moment("notifications.next-attempt", row.dueAt()));
        }
        return progress;
    }

    private Div moment(String key, Instant instant) {
        return new Div(new Span(words.get(key) + " "), new MomentText(instant, words.language()));
    }

    private Component problem(DeliveryRow row) {
        var problem = row.lastProblem();
        if (problem == null) {
            return new Span(words.get("notifications.no-problem"));
        }
        var cell = stack(new Span(words.of(problem.cause())));
        if (!problem.said().isEmpty()) {
            var said = new Span(problem.said());
            said.addClassName("td-soft");
            cell.add(said);
        }
        return cell;
    }

    private Component actions(DeliveryRow row) {
        if (row.state() != DeliveryState.DEAD) {
            return new Span("–");
        }
        var button = new Button(words.get("notifications.retry"), click -> retry.accept(row.id()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setDisableOnClick(true);
        button.setAriaLabel(words.get("notifications.retry-label", row.id().toString()));
        return button;
    }

    private static Div stack(Component... lines) {
        var stack = new Div(lines);
        stack.addClassName("td-stack");
        return stack;
    }
}
