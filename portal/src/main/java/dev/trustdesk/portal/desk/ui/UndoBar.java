package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.BulkAction;
import dev.trustdesk.portal.support.BulkActions;
import dev.trustdesk.portal.support.BulkDeed;
import dev.trustdesk.portal.support.BulkUndoResult;
import dev.trustdesk.portal.widgets.Toasts;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was done last to many tickets, for as long as it can be taken back: also after a reload, and in another window. */
class UndoBar extends Div {
    private static final long serialVersionUID = 1L;

    private final transient BulkActions actions;
    private final transient Wording words;
    private final transient Map<AccountId, String> names;
    private final Span said = new Span();
    private final Button undo = new Button();
    private final transient Runnable gone;
    private transient Runnable deed = () -> {};

    /** @param gone the button that was pressed has gone away */
    UndoBar(BulkActions actions, Wording words, Map<AccountId, String> names, Runnable gone) {
        this.actions = actions;
        this.words = words;
        this.names = names;
        this.gone = gone;
        addClassName("td-undo");
        said.getElement().setAttribute("role", "status");
        undo.setText(words.get("desk.undo"));
        undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
        undo.addClickListener(click -> deed.run());
        add(said, undo);
        setVisible(false);
    }

    final void refresh(Instant now) {
        var last = actions.undoable();
        setVisible(last.isPresent());
        last.ifPresent(action -> {
            var left = java.time.Duration.between(now, action.undoableUntil()).toMinutes();
            said.setText(words.get("desk.bulk.done", name(action, words, names), left));
            deed = () -> undo(action, now);
        });
    }

    /** What was done, with the number of tickets: "Assign 214 tickets to Minji". */
    static String name(BulkDeed deed, int tickets, Wording words, Map<AccountId, String> names) {
        return switch (deed) {
            case BulkDeed.Assign(var to) -> words.get("desk.bulk.assign.name", tickets, names.getOrDefault(to, "–"));
            case BulkDeed.Unassign _ -> words.get("desk.bulk.unassign.name", tickets);
            case BulkDeed.Resolve _ -> words.get("desk.bulk.resolve.name", tickets);
            case BulkDeed.Open _ -> words.get("desk.bulk.open.name", tickets);
            case BulkDeed.Prioritize(var to) -> words.get("desk.bulk.priority.name", tickets, words.of(to));
            case BulkDeed.Tag(var add, var remove) -> words.get("desk.bulk.tags.name", tickets, signs(add, remove));
        };
    }

    // As the ticket's history writes them.
    private static String signs(Set<String> add, Set<String> remove) {
        return Stream.concat(
                        add.stream().sorted().map(tag -> "+" + tag),
                        remove.stream().sorted().map(tag -> "−" + tag))
                .collect(Collectors.joining(", "));
    }

    private static String name(BulkAction action, Wording words, Map<AccountId, String> names) {
        return name(action.deed(), action.tickets(), words, names);
    }

    private void undo(BulkAction action, Instant now) {
        switch (actions.undo(action.id())) {
            case BulkUndoResult.Undone(var restored, var changed) -> {
                if (changed == 0) {
                    Toasts.done(words.get("desk.bulk.undone", restored));
                } else {
                    Toasts.problem(words.get("desk.bulk.undone.changed", restored, changed));
                }
            }
            case BulkUndoResult.TooLate _ -> Toasts.problem(words.get("desk.bulk.too-late"));
            case BulkUndoResult.Gone _ -> Toasts.problem(words.get("desk.bulk.gone"));
        }
        refresh(now);
        gone.run();
    }
}
