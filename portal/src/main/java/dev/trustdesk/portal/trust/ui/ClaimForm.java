package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.Claim;
import dev.trustdesk.portal.trust.ClaimContent;
import dev.trustdesk.portal.trust.ClaimDraft;
import dev.trustdesk.portal.trust.ClaimProblem;
import dev.trustdesk.portal.trust.Claims;
import dev.trustdesk.portal.trust.FactKind;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.WritingForm;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a change of a claim, and shows beside it what it changes and where readers will see that. */
class ClaimForm extends WritingForm {
    private static final long serialVersionUID = 1L;

    private final transient Claims claims;
    private final transient Claim claim;
    private final transient Wording words;
    private final TextField valueEn;
    private final TextField valueKo;
    private final TextArea noteEn;
    private final TextArea noteKo;
    private final TextField reasonEn;
    private final TextField reasonKo;
    private final Checkbox confirmed;
    private final Select<Confidence> confidence = new Select<>();
    private final DatePicker asOf;
    private final SourceRows sources;
    private final Div preview = new Div();
    private final Div problems = new Div();

    ClaimForm(Claims claims, Claim claim, Wording words, Consumer<ClaimDraft> send, Runnable cancel) {
        this.claims = claims;
        this.claim = claim;
        this.words = words;
        addClassNames("td-panel", "td-claim-form");
        var both = claim.factKind() == FactKind.TEXT;
        valueEn = field(both ? words.get("trust.form.value-en") : words.get("trust.part.value"), ClaimContent.SHORT);
        valueKo = field(words.get("trust.form.value-ko"), ClaimContent.SHORT);
        valueKo.setVisible(both);
        noteEn = area(words.get("trust.form.note-en"));
        noteKo = area(words.get("trust.form.note-ko"));
        reasonEn = field(words.get("trust.form.reason-en"), ClaimContent.SHORT);
        reasonEn.setHelperText(words.get("trust.form.reason.hint"));
        reasonKo = field(words.get("trust.form.reason-ko"), ClaimContent.SHORT);
        reasonKo.setHelperText(words.get("trust.form.korean.hint"));
        confirmed = new Checkbox(words.get("trust.form.confirmed"));
        confirmed.setVisible(claim.factKind() == null);
        confidence.setLabel(words.get("trust.part.confidence"));
        confidence.setItems(Confidence.values());
        confidence.setItemLabelGenerator(words::of);
        asOf = new DatePicker(words.get("trust.part.as-of"));
        sources = new SourceRows(words, this::refresh);
        fill();
        listen();
        preview.addClassName("td-preview");
        var fields =
                new Div(valueEn, valueKo, confirmed, noteEn, noteKo, confidence, asOf, sources, reasonEn, reasonKo);
        fields.addClassName("td-fields");
        var parts = new Div(fields, preview);
        parts.addClassName("td-pane-parts");
        var back = new Button(words.get("trust.cancel"), click -> cancel.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var go = new Button(
                claim.critical() ? words.get("trust.form.propose") : words.get("trust.form.publish"),
                click -> send.accept(draft()));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(back, go);
        actions.addClassName("td-actions");
        add(new H2(words.get("trust.form.title")), problems, parts, actions);
        refresh();
    }

    void show(List<ClaimProblem> found) {
        problems.removeAll();
        var list = new UnorderedList();
        found.forEach(problem -> list.add(new ListItem(said(problem))));
        var note = new Note(Tone.BAD, words.get("trust.form.invalid"));
        note.add(list);
        problems.add(note);
        problems.scrollIntoView();
    }

    private String said(ClaimProblem problem) {
        var language = problem.language();
        var part = words.of(problem.part());
        var where = language == null
                ? part
                : words.get(
                        "trust.part.in",
                        part,
                        language == Language.KO ? words.get("trust.language.ko") : words.get("trust.language.en"));
        return where + ": " + words.of(problem.kind());
    }

    private void fill() {
        var now = claim.content();
        valueEn.setValue(now.valueEn());
        valueKo.setValue(now.valueKo());
        noteEn.setValue(Objects.requireNonNullElse(now.noteEn(), ""));
        noteKo.setValue(Objects.requireNonNullElse(now.noteKo(), ""));
        confirmed.setValue(now.confirmed());
        confidence.setValue(now.confidence());
        asOf.setValue(now.asOf());
        sources.show(now);
    }

    private void listen() {
        List.of(valueEn, valueKo, reasonEn, reasonKo)
                .forEach(field -> field.addValueChangeListener(change -> refresh()));
        List.of(noteEn, noteKo).forEach(field -> field.addValueChangeListener(change -> refresh()));
        confirmed.addValueChangeListener(change -> refresh());
        confidence.addValueChangeListener(change -> refresh());
        asOf.addValueChangeListener(change -> refresh());
    }

    private void refresh() {
        var content = draft().content();
        preview.removeAll();
        preview.add(
                new H3(words.get("trust.form.preview")),
                new ClaimDiff(claims, claim, content, words),
                new AffectedTexts(claims.affected(claim, content), words));
    }

    private ClaimDraft draft() {
        var now = claim.content();
        var en = valueEn.getValue().strip();
        var day = asOf.getValue();
        var content = new ClaimContent(
                now.labelEn(),
                now.labelKo(),
                en,
                claim.factKind() == FactKind.TEXT ? valueKo.getValue().strip() : en,
                orNull(noteEn.getValue()),
                orNull(noteKo.getValue()),
                confirmed.getValue(),
                day == null ? now.asOf() : day,
                confidence.getValue(),
                sources.tags(),
                sources.passages());
        return new ClaimDraft(
                content, reasonEn.getValue().strip(), reasonKo.getValue().strip());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static TextField field(String label, int limit) {
        var field = new TextField(label);
        field.setMaxLength(limit);
        return wide(field);
    }

    private static TextArea area(String label) {
        var area = new TextArea(label);
        area.setMaxLength(ClaimContent.LONG);
        return wide(area);
    }

    private static <F extends HasSize> F wide(F field) {
        field.setWidthFull();
        return field;
    }
}
