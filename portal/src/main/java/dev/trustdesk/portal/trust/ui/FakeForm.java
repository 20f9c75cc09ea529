package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.FakeDraft;
import dev.trustdesk.portal.trust.FakeKind;
import dev.trustdesk.portal.trust.FakeProblem;
import dev.trustdesk.portal.widgets.WritingForm;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What readers will be told of a fake, in both languages. */
class FakeForm extends WritingForm {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final Select<FakeKind> kind = new Select<>();
    private final TextField indicator = new TextField();
    private final DatePicker seen = new DatePicker();
    private final TextField titleEn;
    private final TextField titleKo;
    private final ProsePane bodyEn;
    private final ProsePane bodyKo;

    FakeForm(Wording words, BiFunction<String, Language, RichText> renderer) {
        this.words = words;
        kind.setLabel(words.get("trust.fakes.kind"));
        kind.setItems(FakeKind.values());
        kind.setItemLabelGenerator(words::of);
        kind.setValue(FakeKind.WEBSITE);
        indicator.setLabel(words.of(FakeProblem.Part.INDICATOR));
        indicator.setHelperText(words.get("trust.fakes.indicator-hint"));
        indicator.setMaxLength(FakeDraft.INDICATOR_LIMIT);
        seen.setLabel(words.of(FakeProblem.Part.SEEN));
        seen.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        titleEn = title(Language.EN);
        titleKo = title(Language.KO);
        bodyEn = body(Language.EN, renderer);
        bodyKo = body(Language.KO, renderer);
        var choices = new Div(kind, indicator, seen);
        choices.addClassName("td-field-row");
        add(choices, titleEn, bodyEn, titleKo, bodyKo);
    }

    FakeDraft draft() {
        return new FakeDraft(
                kind.getValue(),
                titleEn.getValue(),
                titleKo.getValue(),
                indicator.getValue(),
                bodyEn.written(),
                bodyKo.written(),
                seen.getValue());
    }

    void showIndicator(String sign) {
        indicator.setValue(sign);
    }

    void showProblems(List<FakeProblem> problems) {
        mark(titleEn, said(problems, Language.EN, FakeProblem.Part.TITLE));
        mark(titleKo, said(problems, Language.KO, FakeProblem.Part.TITLE));
        mark(indicator, said(problems, null, FakeProblem.Part.INDICATOR));
        bodyEn.mark(said(problems, Language.EN, FakeProblem.Part.BODY));
        bodyKo.mark(said(problems, Language.KO, FakeProblem.Part.BODY));
        var day = said(problems, null, FakeProblem.Part.SEEN);
        seen.setInvalid(!day.isEmpty());
        seen.setErrorMessage(day);
    }

    private static void mark(TextField field, String problem) {
        field.setInvalid(!problem.isEmpty());
        field.setErrorMessage(problem);
    }

    private String said(List<FakeProblem> problems, @Nullable Language language, FakeProblem.Part part) {
        return problems.stream()
                .filter(problem -> Objects.equals(problem.language(), language) && problem.part() == part)
                .findFirst()
                .map(problem -> words.get("trust.fakes.problem.any", words.of(part), words.of(problem.kind())))
                .orElse("");
    }

    private TextField title(Language language) {
        var field = new TextField(
                words.of(FakeProblem.Part.TITLE) + " (" + words.get("widgets.editor." + language.tag()) + ")");
        field.getElement().setAttribute("lang", language.tag());
        field.setMaxLength(FakeDraft.TITLE_LIMIT);
        field.setWidthFull();
        return field;
    }

    private ProsePane body(Language language, BiFunction<String, Language, RichText> renderer) {
        var field = new ProsePane.Field(
                words.of(FakeProblem.Part.BODY), FakeDraft.BODY_LIMIT, words.get("trust.fakes.body-hint"));
        return new ProsePane(words, language, field, renderer, () -> setUnsaved(true));
    }

    /** Nothing would be lost any more. */
    void settled() {
        setUnsaved(false);
    }
}
