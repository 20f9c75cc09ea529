package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.LinkKind;
import dev.trustdesk.portal.support.MergeResult;
import dev.trustdesk.portal.support.Relations;
import dev.trustdesk.portal.support.TicketRow;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.Toasts;

/** Asks which ticket this one has to do with, and how. */
class LinkDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Relations relations;
    private final transient Wording words;
    private final transient TicketRow here;
    private final transient Runnable linked;
    private final TicketPicker picker;
    private final RadioButtonGroup<LinkKind> kind = new RadioButtonGroup<>();
    private final Div said = new Div();

    LinkDialog(Relations relations, Wording words, TicketRow here, Runnable linked) {
        this.relations = relations;
        this.words = words;
        this.here = here;
        this.linked = linked;
        this.picker = new TicketPicker(relations, words, here.id(), this::name);
        setHeaderTitle(words.get("desk.link.title", Long.toString(here.number())));
        setWidth("36rem");
        kind.setLabel(words.get("desk.link.kind"));
        kind.setItems(LinkKind.values());
        kind.setItemLabelGenerator(words::of);
        kind.setValue(LinkKind.RELATED);
        said.getElement().setAttribute("aria-live", "polite");
        var link = new Button(words.get("desk.link.verb"), click -> link());
        link.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(picker, kind, said);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), link);
        picker.takeFocus();
    }

    /** A ticket that was chosen by its number is named. */
    private void name() {
        said.removeAll();
        picker.chosen();
    }

    private void link() {
        said.removeAll();
        var chosen = picker.demanded();
        if (chosen.isEmpty()) {
            return;
        }
        switch (relations.link(here.id(), chosen.get().id(), kind.getValue())) {
            case MergeResult.Done _ -> {
                close();
                linked.run();
                Toasts.done(
                        words.get("desk.link.done", Long.toString(chosen.get().number())));
            }
            case MergeResult.Refused(var key) -> said.add(new Note(Tone.BAD, words.get(key)));
            case MergeResult.Stale _, MergeResult.Gone _ -> said.add(new Note(Tone.BAD, words.get("desk.gone")));
        }
    }
}
