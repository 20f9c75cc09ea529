package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
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
import dev.trustdesk.portal.trust.ClaimStatus;
import dev.trustdesk.portal.trust.Claims;
import dev.trustdesk.portal.trust.FactKind;
import dev.trustdesk.portal.widgets.DayPicker;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.WritingForm;
import java.util.Arrays;
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
    private final TextField labelEn;
    private final TextField labelKo;
    private final TextField valueEn;
    private final TextField valueKo;
    private final TextField unitEn;
    private final TextField unitKo;
    private final TextArea noteEn;
    private final TextArea noteKo;
    private final TextField reasonEn;
    private final TextField reasonKo;
    private final Select<ClaimStatus> status = new Select<>();
    private final TextField kind = new TextField();
    private final Checkbox critical = new Checkbox();
    private final Select<Confidence> confidence = new Select<>();
    private final DayPicker asOf;
    private final SourceRows sources;
    private final Div preview = new Div();
    private final Div problems = new Div();

    ClaimForm(Claims claims, Claim claim, Wording words, Consumer<ClaimDraft> send, Runnable cancel) {
        this.claims = claims;
        this.claim = claim;
        this.words = words;
        addClassNames("td-panel", "td-claim-form");
        labelEn = field(words.get("trust.form.label-en"), ClaimContent.SHORT);
        labelKo = field(words.get("trust.form.label-ko"), ClaimContent.SHORT);
        var both = claim.factKind() == FactKind.TEXT;
        valueEn = field(both ? words.get("trust.form.value-en") : words.get("trust.part.value"), ClaimContent.SHORT);
        valueKo = field(words.get("trust.form.value-ko"), ClaimContent.SHORT);
        valueKo.setVisible(both);
        valueEn.setHelperText(hint(claim));
        unitEn = field(words.get("trust.form.unit-en"), ClaimContent.SHORT);
        unitKo = field(words.get("trust.form.unit-ko"), ClaimContent.SHORT);
        var counted = claim.factKind() == FactKind.NUMBER || claim.content().unitEn() != null;
        unitEn.setVisible(counted);
        unitKo.setVisible(counted);
        status.setLabel(words.get("trust.part.status"));
        status.setItems(statuses(claim));
        status.setItemLabelGenerator(one -> ClaimDiff.status(claim, one, words));
        status.setVisible(!claim.isNew() || claim.factKind() == null);
        showGuard();
        noteEn = area(words.get("trust.form.note-en"));
        noteKo = area(words.get("trust.form.note-ko"));
        reasonEn = field(words.get("trust.form.reason-en"), ClaimContent.SHORT);
        reasonEn.setHelperText(words.get("trust.form.reason.hint"));
        reasonKo = field(words.get("trust.form.reason-ko"), ClaimContent.SHORT);
        reasonKo.setHelperText(words.get("trust.form.korean.hint"));
        confidence.setLabel(words.get("trust.part.confidence"));
        confidence.setItems(Confidence.values());
        confidence.setItemLabelGenerator(words::of);
        asOf = new DayPicker(words.get("trust.part.as-of"), words);
        sources = new SourceRows(words, this::refresh);
        fill(claim.content());
        listen();
        preview.addClassName("td-preview");
        var fields = new Div(
                pair(labelEn, labelKo),
                pair(valueEn, valueKo),
                pair(unitEn, unitKo),
                kind,
                critical,
                status,
                pair(noteEn, noteKo),
                pair(confidence, asOf),
                sources,
                pair(reasonEn, reasonKo));
        fields.addClassName("td-fields");
        var parts = new Div(fields, preview);
        parts.addClassName("td-pane-parts");
        var back = new Button(words.get("trust.cancel"), click -> cancel.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var go = new Button(
                claim.critical() ? words.get("trust.form.propose") : words.get("trust.form.publish"),
                click -> send.accept(written()));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(back, go);
        actions.addClassName("td-actions");
        add(
                new H2(claim.isNew() ? words.get("trust.form.says") : words.get("trust.form.title")),
                problems,
                parts,
                actions);
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

    /** Of a fact that is there: its kind, which stays, and whether two people change it. */
    private void showGuard() {
        var fact = claim.factKind();
        if (fact == null || claim.isNew()) {
            kind.setVisible(false);
            critical.setVisible(false);
            return;
        }
        kind.setLabel(words.get("trust.new.kind"));
        kind.setValue(words.of(fact));
        kind.setReadOnly(true);
        kind.setHelperText(words.get("trust.form.kind.hint"));
        wide(kind);
        critical.setLabel(words.get("trust.new.critical"));
        critical.setEnabled(!fact.isAlwaysCritical());
        critical.setHelperText(
                fact.isAlwaysCritical()
                        ? words.get("trust.form.critical.always")
                        : claim.critical()
                                ? words.get("trust.form.critical.down")
                                : words.get("trust.form.critical.up"));
    }

    private static List<ClaimStatus> statuses(Claim claim) {
        return Arrays.stream(ClaimStatus.values())
                .filter(one -> one != ClaimStatus.UNCONFIRMED || claim.factKind() == null)
                .filter(one -> one != ClaimStatus.RETIRED || !claim.isNew())
                .toList();
    }

    /** What a value of this kind looks like. */
    private String hint(Claim claim) {
        var fact = claim.factKind();
        var official = claim.officialKind();
        if (official != null) {
            return switch (official) {
                case CONTRACT -> words.get("trust.form.value.contract");
                case EMAIL -> words.get("trust.form.value.email");
                case CHAT -> words.get("trust.form.value.chat");
                case SOCIAL -> words.get("trust.form.value.social");
                case WEBSITE, CODE, ARTICLE -> words.get("trust.form.value.link");
            };
        }
        return fact == null
                ? ""
                : switch (fact) {
                    case TEXT, ADDRESS -> "";
                    case RATIO -> words.get("trust.form.value.ratio");
                    case INSTANT -> words.get("trust.form.value.instant");
                    case DATE -> words.get("trust.form.value.date");
                    case PHASE -> words.get("trust.form.value.phase");
                    case LINK -> words.get("trust.form.value.link");
                    case NUMBER -> words.get("trust.form.value.number");
                };
    }

    /** Goes on with what was written already. */
    final void fill(ClaimDraft written) {
        fill(written.content());
        reasonEn.setValue(written.reasonEn());
        reasonKo.setValue(written.reasonKo());
    }

    /** Begins with another standing, such as that it no longer holds. */
    void propose(ClaimStatus other) {
        status.setValue(other);
    }

    private void fill(ClaimContent now) {
        labelEn.setValue(now.labelEn());
        labelKo.setValue(now.labelKo());
        valueEn.setValue(now.valueEn());
        valueKo.setValue(now.valueKo());
        unitEn.setValue(Objects.requireNonNullElse(now.unitEn(), ""));
        unitKo.setValue(Objects.requireNonNullElse(now.unitKo(), ""));
        noteEn.setValue(Objects.requireNonNullElse(now.noteEn(), ""));
        noteKo.setValue(Objects.requireNonNullElse(now.noteKo(), ""));
        status.setValue(statuses(claim).contains(now.status()) ? now.status() : ClaimStatus.CONFIRMED);
        critical.setValue(claim.isNew() ? claim.critical() : now.critical());
        confidence.setValue(now.confidence());
        asOf.setValue(now.asOf());
        sources.show(now);
    }

    private void listen() {
        List.of(labelEn, labelKo, valueEn, valueKo, unitEn, unitKo, reasonEn, reasonKo)
                .forEach(field -> field.addValueChangeListener(change -> refresh()));
        List.of(noteEn, noteKo).forEach(field -> field.addValueChangeListener(change -> refresh()));
        status.addValueChangeListener(change -> refresh());
        critical.addValueChangeListener(change -> refresh());
        confidence.addValueChangeListener(change -> refresh());
        asOf.addValueChangeListener(change -> refresh());
    }

    private void refresh() {
        var content = written().content();
        preview.removeAll();
        preview.add(new H3(words.get("trust.form.preview")), new ClaimDiff(claims, claim, content, words));
        if (claim.factKind() != null && !claim.isNew()) {
            preview.add(new AffectedTexts(claims.affected(claim, content), words));
        }
    }

    final ClaimDraft written() {
        var en = valueEn.getValue().strip();
        var day = asOf.getValue();
        var content = new ClaimContent(
                labelEn.getValue().strip(),
                labelKo.getValue().strip(),
                en,
                claim.factKind() == FactKind.TEXT ? valueKo.getValue().strip() : en,
                orNull(unitEn.getValue()),
                orNull(unitKo.getValue()),
                orNull(noteEn.getValue()),
                orNull(noteKo.getValue()),
                status.getValue(),
                day == null ? claim.content().asOf() : day,
                confidence.getValue(),
                sources.tags(),
                sources.passages(),
                critical.getValue());
        return new ClaimDraft(
                content, reasonEn.getValue().strip(), reasonKo.getValue().strip());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** English and Korean beside each other where there is room. */
    private static Div pair(Component one, Component other) {
        var pair = new Div(one, other);
        pair.addClassName("td-pair");
        return pair;
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
