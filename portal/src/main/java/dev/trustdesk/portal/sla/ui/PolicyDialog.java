package dev.trustdesk.portal.sla.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.PolicyDraft;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.SlaPolicy;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.UtcPicker;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** Asks for a new version of the promise, beginning with what the newest one says. Stays open until it is accepted. */
class PolicyDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int MOST_HOURS = 720;

    private final transient Wording words;
    private final transient SequencedMap<String, String> categories;
    private final transient SlaPolicy newest;
    private final IntegerField first;
    private final IntegerField next;
    private final UtcPicker from;
    private final Div rules = new Div();
    private final Div said = new Div();
    private final transient List<PolicyRule> exceptions = new ArrayList<>();

    /**
     * @param newest what is written there to begin with
     * @param publish says why it was refused; empty if it was accepted
     */
    PolicyDialog(
            Wording words,
            SequencedMap<String, String> categories,
            SlaPolicy newest,
            Instant now,
            Function<PolicyDraft, Optional<String>> publish) {
        this.words = words;
        this.categories = categories;
        this.newest = newest;
        this.first = hours("sla.policy.first-hours", newest.usual().firstResponse(), words);
        this.next = hours("sla.policy.next-hours", newest.usual().nextResponse(), words);
        this.from = from(now);
        setHeaderTitle(words.get("sla.policy.new"));
        setWidth("42rem");
        said.getElement().setAttribute("aria-live", "polite");
        rules.addClassName("td-stack");
        var usual = new Div(first, next, from);
        usual.addClassName("td-afterwards");
        var add = new Button(words.get("sla.policy.add-rule"), click -> addRule());
        add(
                new Paragraph(words.get("sla.policy.explanation")),
                usual,
                new H3(words.get("sla.policy.exceptions")),
                rules,
                add,
                said);
        newest.exceptions().forEach(rule -> add(new PolicyRule(rule, words, categories, this::remove)));
        var save = new Button(words.get("sla.policy.publish"), click -> publish(publish));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("sla.cancel"), click -> close()), save);
    }

    static IntegerField hours(String label, Duration time, Wording words) {
        var field = new IntegerField(words.get(label));
        field.setMin(1);
        field.setMax(MOST_HOURS);
        field.setValue(Math.toIntExact(time.toHours()));
        field.setStepButtonsVisible(true);
        field.setRequiredIndicatorVisible(true);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setRequiredErrorMessage(words.get("sla.policy.refused.times"))
                .setMinErrorMessage(words.get("sla.policy.refused.times"))
                .setMaxErrorMessage(words.get("sla.policy.refused.times"))
                .setBadInputErrorMessage(words.get("sla.policy.refused.times")));
        return field;
    }

    private UtcPicker from(Instant now) {
        var picker = new UtcPicker(words.get("sla.policy.from-utc"), "", words);
        picker.setInstant(now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1)));
        return picker;
    }

    /** Begins with the usual times, of which it is an exception. */
    private void addRule() {
        var times = first.getValue() == null || next.getValue() == null
                ? newest.usual()
                : times(first.getValue(), next.getValue());
        var rule = new PolicyRule(new SlaPolicy.Rule(null, Priority.URGENT, times), words, categories, this::remove);
        add(rule);
        rule.focus();
    }

    private void add(PolicyRule rule) {
        exceptions.add(rule);
        rules.add(rule);
    }

    private void remove(PolicyRule gone) {
        exceptions.remove(gone);
        rules.remove(gone);
    }

    private void publish(Function<PolicyDraft, Optional<String>> publish) {
        said.removeAll();
        var begins = from.instant();
        var problem = begins == null
                ? Optional.of(words.get("sla.policy.refused.in-the-past"))
                : isFilled() ? publish.apply(draft(begins)) : Optional.of(words.get("sla.policy.refused.times"));
        problem.ifPresentOrElse(
                why -> {
                    said.add(new Note(Tone.BAD, why));
                    said.scrollIntoView();
                },
                this::close);
    }

    private boolean isFilled() {
        return first.getValue() != null
                && next.getValue() != null
                && exceptions.stream().allMatch(PolicyRule::isFilled);
    }

    private PolicyDraft draft(Instant begins) {
        return new PolicyDraft(
                times(first.getValue(), next.getValue()),
                exceptions.stream().map(PolicyRule::rule).toList(),
                begins);
    }

    static SlaPolicy.Times times(int first, int next) {
        return new SlaPolicy.Times(Duration.ofHours(first), Duration.ofHours(next));
    }
}
