package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.AdditionKind;
import dev.trustdesk.portal.updates.AdditionText;
import dev.trustdesk.portal.updates.PostProblem;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.WritingForm;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes an addition in two languages, or the Korean text of one that is there. */
class AdditionForm extends WritingForm {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final Select<AdditionKind> kind = new Select<>();
    private final TextField englishSummary = new TextField();
    private final TextArea englishBody = new TextArea();
    private final Checkbox later = new Checkbox();
    private final TextField koreanSummary = new TextField();
    private final TextArea koreanBody = new TextArea();
    private final Div problems = new Div();

    /**
     * @param whole both languages and the kind are asked for, not only the Korean text
     * @param publish what the button does
     */
    AdditionForm(Wording words, String title, boolean whole, Consumer<AdditionForm> publish) {
        this.words = words;
        kind.setWidth("min(19rem, 100%)");
        kind.setLabel(words.get("updates.additions.kind"));
        kind.setItems(AdditionKind.values());
        kind.setItemLabelGenerator(words::of);
        kind.setValue(AdditionKind.CORRECTION);
        prepare(englishSummary, englishBody, Language.EN);
        prepare(koreanSummary, koreanBody, Language.KO);
        later.setLabel(words.get("updates.additions.korean-later"));
        later.setHelperText(words.get("updates.additions.korean-later.hint"));
        later.addValueChangeListener(change -> {
            koreanSummary.setVisible(!change.getValue());
            koreanBody.setVisible(!change.getValue());
        });
        var button = new Button(words.get("updates.additions.publish"), click -> publish.accept(this));
        button.getElement().setAttribute("data-send", true);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(button);
        actions.addClassName("td-actions");
        var english = new Div(englishSummary, englishBody);
        english.addClassName("td-fields");
        var korean = new Div(koreanSummary, koreanBody);
        korean.addClassName("td-fields");
        var both = new Div(english, korean);
        both.addClassName("td-addition-texts");
        var all = new Div(kind, later, both, problems, actions);
        all.addClassName("td-fields");
        if (!whole) {
            kind.setVisible(false);
            later.setVisible(false);
            english.setVisible(false);
        }
        add(new Details(title, all));
    }

    AdditionKind kind() {
        return kind.getValue() == null ? AdditionKind.CORRECTION : kind.getValue();
    }

    AdditionText english() {
        return new AdditionText(englishSummary.getValue(), englishBody.getValue());
    }

    /** Null if it follows later. */
    @Nullable
    AdditionText korean() {
        return later.getValue() ? null : new AdditionText(koreanSummary.getValue(), koreanBody.getValue());
    }

    /** Says what is wrong, at the fields and in a sentence. */
    void showProblems(List<PostProblem> found) {
        mark(englishSummary, found, Language.EN, PostProblem.Part.SUMMARY);
        mark(englishBody, found, Language.EN, PostProblem.Part.BODY);
        mark(koreanSummary, found, Language.KO, PostProblem.Part.SUMMARY);
        mark(koreanBody, found, Language.KO, PostProblem.Part.BODY);
        var lines = new ProblemText(words).lines(found);
        problems.removeAll();
        problems.add(new Note(Tone.BAD, words.get("updates.additions.refused") + " " + lines));
    }

    private void mark(HasValidation field, List<PostProblem> found, Language language, PostProblem.Part part) {
        var problem = found.stream()
                .filter(each -> each.language() == language && each.part() == part)
                .findFirst();
        field.setInvalid(problem.isPresent());
        field.setErrorMessage(problem.map(new ProblemText(words)::line).orElse(""));
    }

    private void prepare(TextField summary, TextArea body, Language language) {
        var name = " (" + words.get("widgets.editor." + language.tag()) + ")";
        summary.setLabel(words.get("updates.additions.summary") + name);
        summary.setHelperText(words.get("updates.additions.summary-hint"));
        summary.setMaxLength(AdditionText.SUMMARY_LIMIT);
        summary.setWidthFull();
        body.setLabel(words.get("updates.additions.body") + name);
        body.setMaxLength(AdditionText.BODY_LIMIT);
        body.setWidthFull();
        List.of(summary, body).forEach(field -> field.getElement().setAttribute("lang", language.tag()));
        summary.addValueChangeListener(change -> setUnsaved(true));
        body.addValueChangeListener(change -> setUnsaved(true));
    }
}
