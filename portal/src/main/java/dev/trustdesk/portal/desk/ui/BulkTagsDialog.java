package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.BulkDeed;
import dev.trustdesk.portal.support.TagRules;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which tags many tickets get, and which are taken from them. What would come of it is shown by the next step. */
class BulkTagsDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final List<String> known;
    private final MultiSelectComboBox<String> add;
    private final MultiSelectComboBox<String> remove;
    private final Button next;

    BulkTagsDialog(Wording words, List<String> known, Consumer<BulkDeed> chosen) {
        this.words = words;
        this.known = List.copyOf(known);
        setHeaderTitle(words.get("desk.bulk.tags.title"));
        addClassName("td-dialog");
        setWidth("32rem");
        next = new Button(words.get("desk.bulk.tags.next"), click -> {
            close();
            chosen.accept(written());
        });
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.setEnabled(false);
        add = field(words.get("desk.macro.add-tags"));
        add.setHelperText(words.get("desk.tags.hint"));
        add.addCustomValueSetListener(typed -> type(typed.getDetail()));
        remove = field(words.get("desk.macro.remove-tags"));
        remove.addCustomValueSetListener(typed -> typeToRemove(typed.getDetail()));
        var cancel = new Button(words.get("desk.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(add, remove);
        getFooter().add(cancel, next);
        FirstFocus.at(add);
    }

    /** A tag that is not in use yet. */
    final void type(String typed) {
        type(add, typed, TagRules::refusal);
    }

    /** A tag that is not among those offered, which are not all there are. */
    final void typeToRemove(String typed) {
        type(remove, typed, TagRules::unfit);
    }

    private void type(
            MultiSelectComboBox<String> field, String typed, Function<Collection<String>, Optional<String>> check) {
        var wanted = new TreeSet<>(field.getValue());
        wanted.add(TagRules.cleaned(typed));
        var refusal = check.apply(wanted);
        field.setInvalid(refusal.isPresent());
        field.setErrorMessage(refusal.map(words::get).orElse(""));
        if (refusal.isEmpty()) {
            var offered = new TreeSet<>(known);
            offered.addAll(wanted);
            field.setItems(offered);
            field.setValue(wanted);
        }
    }

    private MultiSelectComboBox<String> field(String label) {
        var field = new MultiSelectComboBox<String>(label);
        field.setItems(new TreeSet<>(known));
        field.setWidthFull();
        field.setAllowCustomValue(true);
        field.addValueChangeListener(change -> next.setEnabled(
                !written().add().isEmpty() || !written().remove().isEmpty()));
        return field;
    }

    private BulkDeed.Tag written() {
        return new BulkDeed.Tag(add.getValue(), remove.getValue());
    }
}
