package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Duplicate;
import dev.trustdesk.portal.support.Duplicates;
import dev.trustdesk.portal.support.MergeResult;
import dev.trustdesk.portal.support.Merging;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.widgets.Toasts;
import java.util.function.Consumer;

/**
 * Says that somebody seems to have asked twice, and merges the two with one press. Where only an address says that both are one person's,
 * it says that instead: anybody can type an address, and a merge shows each requester what is answered to both.
 */
class DuplicateNote extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Duplicates duplicates;
    private final transient Merging merging;
    private final transient Wording words;
    private final transient Consumer<TicketId> merged;
    private final transient Runnable changed;

    /** @param merged is told the ticket that survived */
    DuplicateNote(Duplicates duplicates, Merging merging, Wording words, Consumer<TicketId> merged, Runnable changed) {
        this.duplicates = duplicates;
        this.merging = merging;
        this.words = words;
        this.merged = merged;
        this.changed = changed;
        addClassNames("td-note", "td-duplicate");
        getElement().setAttribute("data-tone", Tone.CAUTION.attribute());
        setVisible(false);
    }

    final void show(Ticket ticket) {
        removeAll();
        var found = duplicates.of(ticket.row());
        setVisible(found.isPresent());
        found.ifPresent(duplicate -> draw(ticket, duplicate));
    }

    private void draw(Ticket ticket, Duplicate found) {
        var older = found.older();
        var number = Long.toString(older.number());
        var link = new Anchor(SupportPaths.ticket(older.id()), words.get("desk.ticket.title", number, older.subject()));
        link.getElement().setAttribute("lang", older.language().tag());
        add(new Div(new Span(why(found) + " "), link));
        if (found.proved()) {
            var merge = new Button(words.get("desk.duplicate.merge", number), click -> merge(ticket, found));
            merge.addThemeVariants(ButtonVariant.LUMO_SMALL);
            merge.setDisableOnClick(true);
            add(merge);
        } else {
            var warning = new Div(words.get("desk.duplicate.unproved"));
            warning.addClassName("td-soft");
            add(warning);
        }
    }

    private String why(Duplicate found) {
        if (found.alike()) {
            return words.get(found.proved() ? "desk.duplicate.alike" : "desk.duplicate.alike-address");
        }
        return words.get(found.proved() ? "desk.duplicate.category" : "desk.duplicate.category-address");
    }

    private void merge(Ticket ticket, Duplicate found) {
        switch (merging.merge(ticket.id(), ticket.version(), found.older().id())) {
            case MergeResult.Done(var survivor) -> merged.accept(survivor);
            case MergeResult.Refused(var key) -> refused(words.get(key));
            case MergeResult.Stale _ -> refused(words.get("desk.stale"));
            case MergeResult.Gone _ -> refused(words.get("desk.gone"));
        }
    }

    private void refused(String why) {
        Toasts.problem(why);
        changed.run();
    }
}
