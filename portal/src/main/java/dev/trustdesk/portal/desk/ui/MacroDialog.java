package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.desk.CannedAnswer;
import dev.trustdesk.portal.desk.Macro;
import dev.trustdesk.portal.desk.Macros;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.TicketState;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a macro does. What could not be saved stays in its fields. */
class MacroDialog extends EditDialog {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final TextField name = new TextField();
    private final ComboBox<CannedAnswer> reply = new ComboBox<>();
    private final TextArea note = new TextArea();
    private final Select<Macro.Hands> hands = new Select<>();
    private final TextField addTags = new TextField();
    private final TextField removeTags = new TextField();
    private final Select<TicketState> state = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final TextField waitsFor = new TextField();
    private final IntegerField wakeDays = new IntegerField();
    private final Select<Macro.Way> way = new Select<>();
    private final Checkbox archived = new Checkbox();

    /** @param macro null for a new one */
    MacroDialog(Macros macros, List<CannedAnswer> answers, Wording words, @Nullable Macro macro, Runnable saved) {
        super(words, words.get(macro == null ? "desk.macro.new" : "desk.edit"));
        this.words = words;
        label(answers);
        if (macro != null) {
            fill(macro, answers);
        }
        archived.setVisible(macro != null);
        var fields = new Div(
                name, reply, note, hands, addTags, removeTags, priority, state, waitsFor, wakeDays, way, archived);
        fields.addClassName("td-fields");
        add(said, fields);
        offer(() -> macros.save(written(macro)), saved);
    }

    private void label(List<CannedAnswer> answers) {
        name.setLabel(words.get("desk.macro.name"));
        name.setMaxLength(80);
        reply.setLabel(words.get("desk.macro.canned"));
        reply.setItems(answers);
        reply.setItemLabelGenerator(answer -> answer.in(words.language()).title());
        reply.setPlaceholder(words.get("desk.macro.no-reply"));
        reply.setClearButtonVisible(true);
        note.setLabel(words.get("desk.macro.note"));
        hands.setLabel(words.get("desk.macro.hands"));
        hands.setItems(Macro.Hands.values());
        hands.setItemLabelGenerator(words::of);
        hands.setValue(Macro.Hands.KEEP);
        addTags.setLabel(words.get("desk.macro.add-tags"));
        addTags.setHelperText(words.get("desk.macro.tags.hint"));
        removeTags.setLabel(words.get("desk.macro.remove-tags"));
        removeTags.setHelperText(words.get("desk.macro.tags.hint"));
        priority.setLabel(words.get("desk.priority"));
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(to -> to == null ? words.get("desk.macro.no-state") : words.of(to));
        priority.setEmptySelectionAllowed(true);
        priority.setEmptySelectionCaption(words.get("desk.macro.no-state"));
        state.setLabel(words.get("desk.macro.state"));
        state.setItems(TicketState.values());
        state.setItemLabelGenerator(to -> to == null ? words.get("desk.macro.no-state") : words.of(to));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(words.get("desk.macro.no-state"));
        state.addValueChangeListener(change -> dress());
        waitsFor.setLabel(words.get("desk.compose.reason"));
        waitsFor.setMaxLength(150);
        wakeDays.setLabel(words.get("desk.macro.wake-days"));
        wakeDays.setMin(1);
        wakeDays.setMax(90);
        wakeDays.setValue(3);
        way.setLabel(words.get("desk.macro.after"));
        way.setItems(Macro.Way.values());
        way.setItemLabelGenerator(words::of);
        way.setValue(Macro.Way.STAY);
        archived.setLabel(words.get("desk.canned.archived"));
        dress();
    }

    private void fill(Macro macro, List<CannedAnswer> answers) {
        name.setValue(macro.name());
        answers.stream()
                .filter(answer -> answer.id().equals(macro.cannedAnswer()))
                .findFirst()
                .ifPresent(reply::setValue);
        note.setValue(macro.note() == null ? "" : macro.note());
        hands.setValue(macro.hands());
        addTags.setValue(String.join(" ", macro.addTags()));
        removeTags.setValue(String.join(" ", macro.removeTags()));
        priority.setValue(macro.priority());
        state.setValue(macro.state());
        waitsFor.setValue(macro.waitsFor() == null ? "" : macro.waitsFor());
        if (macro.wakeDays() != null) {
            wakeDays.setValue(macro.wakeDays());
        }
        way.setValue(macro.way());
        archived.setValue(macro.archived());
    }

    private Macro written(@Nullable Macro before) {
        var to = state.getValue();
        var waits = to != null && to.waiting();
        return new Macro(
                before == null ? UUID.randomUUID() : before.id(),
                name.getValue(),
                reply.getValue() == null ? null : reply.getValue().id(),
                note.getValue(),
                hands.getValue(),
                tags(addTags),
                tags(removeTags),
                to,
                priority.getValue(),
                waits ? waitsFor.getValue() : null,
                waits ? wakeDays.getValue() : null,
                way.getValue(),
                archived.getValue(),
                before == null ? 0 : before.version());
    }

    private static List<String> tags(TextField field) {
        return Arrays.stream(field.getValue().strip().split("\\s+"))
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private void dress() {
        var waits = state.getValue() != null && state.getValue().waiting();
        waitsFor.setVisible(waits);
        wakeDays.setVisible(waits);
    }
}
