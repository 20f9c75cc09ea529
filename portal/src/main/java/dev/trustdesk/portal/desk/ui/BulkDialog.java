package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.Recompute;
import dev.trustdesk.portal.support.BulkActions;
import dev.trustdesk.portal.support.BulkPlan;
import dev.trustdesk.portal.support.BulkResult;
import dev.trustdesk.portal.support.BulkSkip;
import dev.trustdesk.portal.widgets.Toasts;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Shows what something would do to many tickets, does it when told to, and says what came of it. What was begun goes on when the window
 * is closed.
 */
class BulkDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(BulkDialog.class);

    private final transient Wording words;
    private final transient BulkActions actions;
    private final transient BulkPlan plan;
    private final transient Consumer<BulkResult> finished;
    private final UnorderedList effects = new UnorderedList();
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph counted = new Paragraph();
    private final Button act;
    private final Button cancel;

    /** @param name what is done with so many tickets, such as "Assign 214 tickets to Minji" */
    BulkDialog(Wording words, BulkActions actions, BulkPlan plan, String name, Consumer<BulkResult> finished) {
        this.words = words;
        this.actions = actions;
        this.plan = plan;
        this.finished = finished;
        setHeaderTitle(name);
        effects.add(new ListItem(words.get("desk.bulk.effect", plan.tickets().size())));
        effects.addClassName("td-effects");
        skipped(plan.skipped(), words).forEach(line -> effects.add(new ListItem(line)));
        progress.setVisible(false);
        progress.setMax(Math.max(1, plan.tickets().size()));
        counted.getElement().setAttribute("role", "status");
        act = new Button(name, click -> begin(click.getSource().getUI().orElseThrow()));
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        act.setEnabled(!plan.tickets().isEmpty());
        act.setDisableOnClick(true);
        cancel = new Button(words.get("desk.cancel"), click -> close());
        add(new Paragraph(words.get("desk.bulk.undo-hint")), effects, progress, counted);
        getFooter().add(cancel, act);
        FirstFocus.at(cancel);
    }

    /** Says what becomes of what is owed, and what of that cannot be taken back. */
    final void showDues(Recompute dues) {
        due("desk.bulk.due.earlier", dues.earlier());
        due("desk.bulk.due.later", dues.later());
        due("desk.bulk.due.overdue", dues.newBreaches());
        add(new Paragraph(words.get("desk.bulk.due.hint")));
    }

    private void due(String key, int tickets) {
        if (tickets > 0) {
            effects.addComponentAtIndex(1, new ListItem(words.get(key, tickets)));
        }
    }

    /** Why tickets stay as they are, one sentence for each reason. */
    static List<String> skipped(Map<BulkSkip, Integer> skipped, Wording words) {
        return skipped.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> words.get(entry.getKey().labelKey(), entry.getValue()))
                .toList();
    }

    private void begin(UI ui) {
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        cancel.setVisible(false);
        progress.setVisible(true);
        Thread.ofVirtual().name("bulk").start(new DelegatingSecurityContextRunnable(() -> run(ui)));
    }

    private void run(UI ui) {
        try {
            var result = actions.run(plan, done -> tell(ui, () -> show(done)));
            tell(ui, () -> {
                close();
                finished.accept(result);
            });
        } catch (RuntimeException e) {
            // What was done until then stays done, and is shown with its way back.
            LOG.error("Stopped on the way through many tickets", e);
            tell(ui, () -> {
                close();
                Toasts.problem(words.get("desk.bulk.stopped"));
            });
        }
    }

    private void show(int done) {
        progress.setValue(Math.min(done, progress.getMax()));
        counted.setText(words.get("desk.bulk.progress", done, plan.tickets().size()));
    }

    private static void tell(UI ui, Runnable news) {
        try {
            ui.access(news::run);
        } catch (UIDetachedException e) {
            // Nobody looks any more; the work goes on, and can be taken back from another window.
        }
    }
}
