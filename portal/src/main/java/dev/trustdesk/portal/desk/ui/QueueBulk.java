package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.html.Div;
import dev.trustdesk.portal.faq.FaqReferences;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.Recompute;
import dev.trustdesk.portal.support.BulkActions;
import dev.trustdesk.portal.support.BulkDeed;
import dev.trustdesk.portal.support.BulkPlan;
import dev.trustdesk.portal.support.BulkPreview;
import dev.trustdesk.portal.support.BulkResult;
import dev.trustdesk.portal.support.BulkSkip;
import dev.trustdesk.portal.support.QueueQuery;
import dev.trustdesk.portal.support.Tags;
import dev.trustdesk.portal.support.TicketRow;
import dev.trustdesk.portal.widgets.Toasts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Many tickets at once: what is selected, what would become of it, and the way back. */
class QueueBulk extends Div {
    private static final long serialVersionUID = 1L;

    /** Where the keyboard finds what can be done to the selected tickets, and the way back. */
    static final String DEEDS = ".td-bulk :is(vaadin-button:not(.td-bulk-none), vaadin-combo-box)";

    static final String UNDO = ".td-undo vaadin-button";

    private final QueueGrid grid;
    private final transient BulkActions actions;
    private final transient Wording words;
    private final transient Clock clock;
    private final transient Map<AccountId, String> names;
    private final transient Supplier<QueueQuery> query;
    private final BulkBar bar;
    private final UndoBar undo;

    QueueBulk(
            QueueGrid grid,
            BulkActions actions,
            FaqReferences faq,
            Tags tags,
            Wording words,
            Clock clock,
            List<Account> staff,
            Supplier<QueueQuery> query) {
        this.grid = grid;
        this.actions = actions;
        this.words = words;
        this.clock = clock;
        this.query = query;
        this.names = staff.stream().collect(Collectors.toMap(Account::id, Account::displayName));
        this.bar = new BulkBar(
                words,
                staff,
                new BulkBar.Choices(
                        this::preview,
                        () -> new BulkTagsDialog(words, tags.known(), this::preview).open(),
                        () -> QuestionDialog.askOfMany(faq, words, asked -> preview(new BulkDeed.Resolve(asked))),
                        this::chooseAll,
                        this::clear));
        this.undo = new UndoBar(actions, words, names, grid::takeLostFocus);
        addClassName("td-bulk-dock");
        grid.onSelection(bar::show);
        add(undo, bar);
    }

    final void clear() {
        grid.selectNothing();
        bar.show(0);
    }

    private void chooseAll() {
        grid.selectEverything();
        bar.showEverything();
    }

    final void refresh() {
        undo.refresh(clock.instant());
    }

    private void preview(BulkDeed deed) {
        var preview = grid.isEverythingSelected()
                ? actions.preview(query.get(), deed)
                : actions.preview(
                        grid.getSelectedItems().stream().map(TicketRow::id).toList(), deed);
        switch (preview) {
            case BulkPreview.Planned(var plan, var dues) -> ask(plan, dues);
            case BulkPreview.TooMany(var most) -> Toasts.problem(words.get("desk.bulk.too-many", most));
            case BulkPreview.NoSuchEntry _ -> Toasts.problem(words.get("desk.bulk.no-entry"));
            case BulkPreview.NotStaff _ -> Toasts.problem(words.get("support.refused.not_staff"));
            case BulkPreview.BadTags(var key) -> Toasts.problem(words.get(key));
        }
    }

    private void ask(BulkPlan plan, Optional<Recompute> dues) {
        var name = UndoBar.name(plan.deed(), plan.tickets().size(), words, names);
        var dialog = new BulkDialog(words, actions, plan, name, this::finished);
        dues.ifPresent(dialog::showDues);
        // What was pressed stands in a bar that goes away with the selection.
        dialog.addClosedListener(closed -> grid.takeLostFocus());
        dialog.open();
    }

    private void finished(BulkResult result) {
        clear();
        refresh();
        var skipped = BulkDialog.skipped(result.skipped(), words);
        var done = words.get("desk.bulk.result", result.changed());
        var sentence = skipped.isEmpty()
                ? done
                : done + " " + words.get("desk.bulk.result.skipped", String.join(", ", skipped));
        // What was so already is no reason to worry.
        if (Set.of(BulkSkip.ALREADY_SO).containsAll(result.skipped().keySet())) {
            Toasts.done(sentence);
        } else {
            Toasts.problem(sentence);
        }
    }
}
