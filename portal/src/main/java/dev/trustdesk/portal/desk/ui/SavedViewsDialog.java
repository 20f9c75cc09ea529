package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.trustdesk.portal.desk.SavedView;
import dev.trustdesk.portal.desk.SavedViewId;
import dev.trustdesk.portal.desk.SavedViewResult;
import dev.trustdesk.portal.desk.SavedViews;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.Note;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps what the queue shows under a name, and puts the views that are kept in order. */
class SavedViewsDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient SavedViews views;
    private final transient Wording words;
    private final String address;
    private final TextField name = new TextField();
    private final Checkbox shared = new Checkbox();
    private final Div said = new Div();
    private final UnorderedList list = new UnorderedList();
    private final H3 kept;
    private final transient Map<SavedViewId, TextField> names = new HashMap<>();

    SavedViewsDialog(SavedViews views, Wording words, String address) {
        this.views = views;
        this.words = words;
        this.address = address;
        this.kept = new H3(words.get("desk.saved.title"));
        setHeaderTitle(words.get("desk.saved.keep.title"));
        addClassName("td-saved-views");
        name.setLabel(words.get("desk.saved.name"));
        name.setMaxLength(60);
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        shared.setLabel(words.get("desk.saved.share"));
        shared.setVisible(views.mayShare());
        var save = new Button(words.get("desk.saved.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        list.addClassName("td-saved-list");
        said.addClassName("td-stack");
        var keeping = new Div(name, shared, save);
        keeping.addClassName("td-saved-keep");
        add(keeping, said, kept, list);
        getFooter().add(new Button(words.get("desk.close"), click -> close()));
        draw();
    }

    private void save() {
        if (after(views.save(name.getValue(), address, shared.getValue()))) {
            close();
        }
    }

    private void draw() {
        var mine = views.mine();
        kept.setVisible(!mine.isEmpty());
        list.removeAll();
        names.clear();
        for (var at = 0; at < mine.size(); at++) {
            var before = at > 0 && mine.get(at - 1).shared() == mine.get(at).shared();
            list.add(item(mine.get(at), before));
        }
    }

    private ListItem item(SavedView view, boolean movable) {
        var field = new TextField();
        names.put(view.id(), field);
        field.setValue(view.name());
        field.setMaxLength(60);
        field.setAriaLabel(words.get("desk.saved.rename", view.name()));
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        if (view.shared()) {
            field.setHelperText(words.get("desk.saved.shared"));
        }
        var changeable = views.mayChange(view);
        field.setReadOnly(!changeable);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                after(views.rename(view.id(), change.getValue()));
            }
        });
        var item = new ListItem(field);
        if (changeable) {
            var up = quiet("↑", words.get("desk.saved.up", view.name()));
            up.setEnabled(movable);
            up.addClickListener(click -> {
                after(views.moveUp(view.id()));
                focus(view);
            });
            var replace = quiet(words.get("desk.saved.replace"), words.get("desk.saved.replace.of", view.name()));
            replace.addClickListener(click -> after(views.replace(view.id(), address)));
            var delete = quiet(words.get("desk.saved.delete"), words.get("desk.saved.delete.of", view.name()));
            delete.addClickListener(click -> delete(view));
            item.add(up, replace, delete);
        }
        return item;
    }

    private void delete(SavedView view) {
        if (after(views.delete(view.id()))) {
            var undo = new Button(words.get("desk.undo"), click -> {
                after(views.restore(view.id()));
                focus(view);
            });
            undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
            said.add(new Note(Tone.INFO, words.get("desk.saved.deleted", view.name())), undo);
            undo.focus();
        }
    }

    // The list was drawn anew, and what was pressed is gone with the old one.
    private void focus(SavedView view) {
        Optional.ofNullable(names.get(view.id())).ifPresent(TextField::focus);
    }

    private boolean after(SavedViewResult result) {
        said.removeAll();
        if (result instanceof SavedViewResult.Refused(var key)) {
            said.add(new Note(Tone.BAD, words.get(key)));
        }
        draw();
        return result instanceof SavedViewResult.Done;
    }

    private static Button quiet(String text, String label) {
        var button = new Button(text);
        button.setAriaLabel(label);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
