package dev.trustdesk.portal.exchanges.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.exchanges.Capability;
import dev.trustdesk.portal.exchanges.ExchangeDraft;
import dev.trustdesk.portal.exchanges.Part;
import dev.trustdesk.portal.exchanges.RowProblem;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.ReferenceButton;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.WritingForm;
import java.util.Arrays;
import java.util.List;

/** A row in writing, and beside it as readers will see it. On a narrow screen one of the two at a time. */
class RowForm extends WritingForm {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final TextField nameEn = new TextField();
    private final TextField nameKo = new TextField();
    private final Checkbox korean = new Checkbox();
    private final Select<Confidence> confidence = new Select<>();
    private final TextArea unverifiedEn = new TextArea();
    private final TextArea unverifiedKo = new TextArea();
    private final TextArea disagreementEn = new TextArea();
    private final TextArea disagreementKo = new TextArea();
    private final List<CellForm> cells;
    private final RowPreview preview;
    private final StatusBadge unsaved;
    private final transient Runnable changed;
    private boolean showing;

    RowForm(References references, Wording words, RowPreview preview, Runnable changed) {
        this.words = words;
        this.preview = preview;
        this.changed = changed;
        this.cells = Arrays.stream(Capability.values())
                .map(capability -> new CellForm(capability, references, words))
                .toList();
        unsaved = new StatusBadge(Tone.CAUTION, words.get("exchanges.editor.unpublished"));
        unsaved.setVisible(false);
        prepare();
        var row = new Div(
                new H2(words.get("exchanges.editor.row")),
                fieldRow(nameEn, nameKo),
                confidence,
                korean,
                new ReferenceButton(unverifiedEn, references, words, Language.EN),
                unverifiedEn,
                new ReferenceButton(unverifiedKo, references, words, Language.KO),
                unverifiedKo,
                new ReferenceButton(disagreementEn, references, words, Language.EN),
                disagreementEn,
                new ReferenceButton(disagreementKo, references, words, Language.KO),
                disagreementKo);
        row.addClassName("td-fields");
        var fields = new Div(new H2(words.get("exchanges.editor.cells")));
        fields.addClassName("td-fields");
        cells.forEach(fields::add);
        fields.add(row);
        var panes = new Div(fields, preview);
        panes.addClassNames("td-editor", "td-row-editor");
        var bar = new Div(modes(words, panes), unsaved);
        bar.addClassName("td-editor-bar");
        add(bar, panes);
    }

    ExchangeDraft draft() {
        return new ExchangeDraft(
                new Bilingual(nameEn.getValue(), nameKo.getValue()),
                korean.getValue(),
                confidence.getValue(),
                new Bilingual(unverifiedEn.getValue(), unverifiedKo.getValue()),
                new Bilingual(disagreementEn.getValue(), disagreementKo.getValue()),
                cells.stream().map(CellForm::draft).toList());
    }

    void show(ExchangeDraft draft) {
        showing = true;
        nameEn.setValue(draft.name().en());
        nameKo.setValue(draft.name().ko());
        korean.setValue(draft.korean());
        confidence.setValue(draft.confidence());
        unverifiedEn.setValue(draft.unverified().en());
        unverifiedKo.setValue(draft.unverified().ko());
        disagreementEn.setValue(draft.disagreement().en());
        disagreementKo.setValue(draft.disagreement().ko());
        draft.cells().forEach(cell -> cells.get(cell.capability().ordinal()).show(cell));
        showing = false;
        mark(List.of());
        valueChanged();
    }

    void showUnsaved(boolean is) {
        unsaved.setVisible(is);
        setUnsaved(is);
    }

    /** Marks the fields that are meant, and takes the marks from the others. */
    void mark(List<RowProblem> problems) {
        List.of(nameEn, nameKo, unverifiedEn, unverifiedKo, disagreementEn, disagreementKo)
                .forEach(field -> ((HasValidation) field).setInvalid(false));
        cells.forEach(cell -> cell.mark(problems));
        for (var problem : problems) {
            var part = problem.part();
            if (problem.capability() == null && part != null) {
                var isKorean = problem.language() == Language.KO;
                switch (part) {
                    case NAME -> mark(isKorean ? nameKo : nameEn, problem);
                    case UNVERIFIED -> mark(isKorean ? unverifiedKo : unverifiedEn, problem);
                    case DISAGREEMENT -> mark(isKorean ? disagreementKo : disagreementEn, problem);
                    default -> {}
                }
            }
        }
    }

    private void mark(HasValidation field, RowProblem problem) {
        field.setInvalid(true);
        field.setErrorMessage(words.of(problem.kind()));
    }

    private void valueChanged() {
        if (!showing) {
            preview.show(draft());
            changed.run();
        }
    }

    private void prepare() {
        korean.setLabel(words.get("exchanges.venue.korean"));
        confidence.setLabel(words.of(Part.CONFIDENCE));
        confidence.setItems(Confidence.values());
        confidence.setItemLabelGenerator(words::of);
        confidence.setWidthFull();
        label(nameEn, Part.NAME, Language.EN);
        label(nameKo, Part.NAME, Language.KO);
        label(unverifiedEn, Part.UNVERIFIED, Language.EN);
        label(unverifiedKo, Part.UNVERIFIED, Language.KO);
        label(disagreementEn, Part.DISAGREEMENT, Language.EN);
        label(disagreementKo, Part.DISAGREEMENT, Language.KO);
        List.<HasValue<?, ?>>of(
                        nameEn, nameKo, korean, confidence, unverifiedEn, unverifiedKo, disagreementEn, disagreementKo)
                .forEach(field -> field.addValueChangeListener(change -> valueChanged()));
        cells.forEach(cell -> cell.onChange(this::valueChanged));
        cells.getFirst().setOpened(true);
    }

    private void label(TextField field, Part part, Language language) {
        field.setLabel(labelled(part, language));
        field.setMaxLength(60);
    }

    private void label(TextArea field, Part part, Language language) {
        field.setLabel(labelled(part, language));
        field.setMaxLength(4_000);
        field.setWidthFull();
    }

    private String labelled(Part part, Language language) {
        return words.get("exchanges.editor.in-language", words.of(part), words.get("widgets.editor." + language.tag()));
    }

    private static Div fieldRow(Component... fields) {
        var row = new Div(fields);
        row.addClassName("td-field-row");
        return row;
    }
}
