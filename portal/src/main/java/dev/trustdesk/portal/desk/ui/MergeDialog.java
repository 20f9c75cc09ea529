package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.MergeResult;
import dev.trustdesk.portal.support.Merging;
import dev.trustdesk.portal.support.Relations;
import dev.trustdesk.portal.support.TicketRow;
import dev.trustdesk.portal.widgets.Note;
import java.util.function.Consumer;

/** Asks which ticket this one is merged with, and says which of the two survives before anything is done. */
class MergeDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Merging merging;
    private final transient Wording words;
    private final transient TicketRow here;
    private final transient Consumer<TicketId> merged;
    private final TicketPicker picker;
    private final RadioButtonGroup<Survivor> survivor = new RadioButtonGroup<>();
    private final Div outcome = new Div();
    private final Div said = new Div();

    private enum Survivor {
        OTHER,
        THIS
    }

    /** @param merged is told the ticket that survived */
    MergeDialog(Merging merging, Relations relations, Wording words, TicketRow here, Consumer<TicketId> merged) {
        this.merging = merging;
        this.words = words;
        this.here = here;
        this.merged = merged;
        this.picker = new TicketPicker(relations, words, here.id(), this::describe);
        setHeaderTitle(words.get("desk.merge.title", Long.toString(here.number())));
        setWidth("36rem");
        survivor.setLabel(words.get("desk.merge.survivor"));
        survivor.setItems(Survivor.values());
        survivor.setItemLabelGenerator(which -> which == Survivor.THIS
                ? words.get("desk.merge.survivor.this", Long.toString(here.number()))
                : words.get("desk.merge.survivor.other"));
        survivor.setValue(Survivor.OTHER);
        survivor.addValueChangeListener(change -> describe());
        outcome.getElement().setAttribute("aria-live", "polite");
        said.getElement().setAttribute("aria-live", "polite");
        var merge = new Button(words.get("desk.merge.verb"), click -> merge());
        merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        merge.setDisableOnClick(true);
        merge.addClickListener(click -> merge.setEnabled(true));
        add(picker, survivor, outcome, said);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), merge);
        picker.takeFocus();
    }

    private void describe() {
        outcome.removeAll();
        picker.chosen().ifPresent(other -> {
            var survives = survives(other);
            var ends = survives == other ? here : other;
            outcome.add(new Paragraph(
                    words.get("desk.merge.outcome", Long.toString(ends.number()), Long.toString(survives.number()))));
            outcome.add(new Paragraph(words.get("desk.merge.outcome.requesters")));
        });
    }

    private void merge() {
        said.removeAll();
        var chosen = picker.demanded();
        if (chosen.isEmpty()) {
            return;
        }
        var survives = survives(chosen.get());
        var ends = survives == chosen.get() ? here : chosen.get();
        switch (merging.merge(ends.id(), ends.version(), survives.id())) {
            case MergeResult.Done(var ticket) -> {
                close();
                merged.accept(ticket);
            }
            case MergeResult.Refused(var key) -> said.add(new Note(Tone.BAD, words.get(key)));
            case MergeResult.Stale _ -> said.add(new Note(Tone.BAD, words.get("desk.stale")));
            case MergeResult.Gone _ -> said.add(new Note(Tone.BAD, words.get("desk.gone")));
        }
    }

    private TicketRow survives(TicketRow other) {
        return survivor.getValue() == Survivor.THIS ? here : other;
    }
}
