package dev.trustdesk.portal.sla.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.SlaPolicy;
import java.util.SequencedMap;
import java.util.function.Consumer;

/** One exception of a version that is being written: for which tickets, and the times they get. */
class PolicyRule extends Div {
    private static final long serialVersionUID = 1L;

    private final Select<String> category = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final IntegerField first;
    private final IntegerField next;

    PolicyRule(
            SlaPolicy.Rule written,
            Wording words,
            SequencedMap<String, String> categories,
            Consumer<PolicyRule> remove) {
        addClassNames("td-afterwards", "td-policy-rule");
        category.setLabel(words.get("sla.policy.category"));
        category.setItems(categories.keySet());
        category.setItemLabelGenerator(key ->
                key == null ? words.get("sla.policy.every-category") : words.get(categories.getOrDefault(key, key)));
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(words.get("sla.policy.every-category"));
        priority.setLabel(words.get("sla.policy.priority"));
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(each -> each == null ? words.get("sla.policy.every-priority") : words.of(each));
        priority.setEmptySelectionAllowed(true);
        priority.setEmptySelectionCaption(words.get("sla.policy.every-priority"));
        category.setValue(written.category());
        priority.setValue(written.priority());
        first = PolicyDialog.hours("sla.policy.first-hours", written.times().firstResponse(), words);
        next = PolicyDialog.hours("sla.policy.next-hours", written.times().nextResponse(), words);
        var away = new Button(words.get("sla.policy.remove-rule"), click -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(category, priority, first, next, away);
    }

    final void focus() {
        category.focus();
    }

    final boolean isFilled() {
        return first.getValue() != null && next.getValue() != null;
    }

    final SlaPolicy.Rule rule() {
        return new SlaPolicy.Rule(
                category.getValue(), priority.getValue(), PolicyDialog.times(first.getValue(), next.getValue()));
    }
}
