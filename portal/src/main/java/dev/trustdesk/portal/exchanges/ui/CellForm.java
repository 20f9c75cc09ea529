package dev.trustdesk.portal.exchanges.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.exchanges.Capability;
import dev.trustdesk.portal.exchanges.CellStatus;
import dev.trustdesk.portal.exchanges.ExchangeDraft;
import dev.trustdesk.portal.exchanges.ExchangeDraft.Quote;
import dev.trustdesk.portal.exchanges.ExchangeDraft.Says;
import dev.trustdesk.portal.exchanges.Part;
import dev.trustdesk.portal.exchanges.RowProblem;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.DayPicker;
import dev.trustdesk.portal.widgets.ReferenceButton;
import java.util.List;

/** The fields of one cell, folded away until somebody needs them. */
class CellForm extends Details {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final Capability capability;
    private final Select<CellStatus> status = new Select<>();
    private final DayPicker asOf;
    private final TextArea noteEn = new TextArea();
    private final TextArea noteKo = new TextArea();
    private final QuoteFields evidence;
    private final Select<CellStatus> exchangeSays = new Select<>();
    private final QuoteFields exchangeWords;
    private final Select<CellStatus> projectSays = new Select<>();
    private final QuoteFields projectWords;
    private final Span sources = new Span();
    private transient List<String> tags = List.of();
    private transient Runnable changed = () -> {};

    CellForm(Capability capability, References references, Wording words) {
        this.words = words;
        this.capability = capability;
        this.asOf = new DayPicker(words.of(Part.AS_OF), words);
        this.evidence = new QuoteFields(Part.EVIDENCE, words);
        this.exchangeWords = new QuoteFields(Part.EXCHANGE_EVIDENCE, words);
        this.projectWords = new QuoteFields(Part.PROJECT_EVIDENCE, words);
        status.setLabel(words.of(Part.STATUS));
        status.setItems(CellStatus.of(capability));
        status.setItemLabelGenerator(words::of);
        prepareNote(noteEn, Language.EN);
        prepareNote(noteKo, Language.KO);
        prepareSays(exchangeSays, Part.EXCHANGE_SAYS);
        prepareSays(projectSays, Part.PROJECT_SAYS);
        sources.addClassName("td-hint");
        add(
                row(status, asOf),
                new ReferenceButton(noteEn, references, words, Language.EN),
                noteEn,
                new ReferenceButton(noteKo, references, words, Language.KO),
                noteKo,
                heading(words.of(Part.EVIDENCE)),
                sources,
                evidence,
                heading(words.get("exchanges.editor.who-says-what")),
                exchangeSays,
                exchangeWords,
                projectSays,
                projectWords);
        List.<HasValue<?, ?>>of(status, asOf, noteEn, noteKo, exchangeSays, projectSays)
                .forEach(field -> field.addValueChangeListener(change -> valueChanged()));
        List.of(evidence, exchangeWords, projectWords).forEach(fields -> fields.onChange(this::valueChanged));
        addClassName("td-cell-form");
    }

    void onChange(Runnable told) {
        changed = told;
    }

    ExchangeDraft.Cell draft() {
        return new ExchangeDraft.Cell(
                capability,
                status.getValue(),
                asOf.getValue(),
                new Bilingual(noteEn.getValue(), noteKo.getValue()),
                tags,
                evidence.quote(),
                new Says(exchangeSays.getValue(), exchangeWords.quote()),
                new Says(projectSays.getValue(), projectWords.quote()));
    }

    void show(ExchangeDraft.Cell cell) {
        tags = cell.sources();
        status.setValue(cell.status());
        asOf.setValue(cell.asOf());
        noteEn.setValue(cell.note().en());
        noteKo.setValue(cell.note().ko());
        evidence.show(cell.evidence());
        exchangeSays.setValue(cell.exchangeSays().status());
        exchangeWords.show(cell.exchangeSays().quote());
        projectSays.setValue(cell.projectSays().status());
        projectWords.show(cell.projectSays().quote());
        sources.setText(words.get("exchanges.editor.sources", String.join(", ", tags)));
        sources.setVisible(!tags.isEmpty());
        showSummary();
    }

    /** Marks the fields that are meant, and unfolds if there are any. */
    void mark(List<RowProblem> problems) {
        List.of(status, asOf, noteEn, noteKo, exchangeSays, projectSays).forEach(CellForm::unmark);
        List.of(evidence, exchangeWords, projectWords).forEach(QuoteFields::unmark);
        for (var problem : problems) {
            var part = problem.part();
            if (problem.capability() != capability || part == null) {
                continue;
            }
            var reason = words.of(problem.kind());
            switch (part) {
                case STATUS -> mark(status, reason);
                case AS_OF -> mark(asOf, reason);
                case NOTE -> mark(problem.language() == Language.KO ? noteKo : noteEn, reason);
                case EVIDENCE -> evidence.mark(problem.kind(), reason);
                case EXCHANGE_SAYS -> mark(exchangeSays, reason);
                case EXCHANGE_EVIDENCE -> exchangeWords.mark(problem.kind(), reason);
                case PROJECT_SAYS -> mark(projectSays, reason);
                case PROJECT_EVIDENCE -> projectWords.mark(problem.kind(), reason);
                case NAME, VENUE, CONFIDENCE, UNVERIFIED, DISAGREEMENT -> {}
            }
            setOpened(true);
        }
    }

    private void valueChanged() {
        showSummary();
        changed.run();
    }

    private void showSummary() {
        var value = status.getValue();
        setSummaryText(
                value == null
                        ? words.of(capability)
                        : words.get("exchanges.editor.summary", words.of(capability), words.of(value)));
    }

    private void prepareNote(TextArea note, Language language) {
        note.setLabel(words.get(
                "exchanges.editor.in-language", words.of(Part.NOTE), words.get("widgets.editor." + language.tag())));
        note.setMaxLength(4_000);
        note.setWidthFull();
        note.getElement().setAttribute("lang", language.tag());
    }

    private void prepareSays(Select<CellStatus> says, Part part) {
        var nothing = words.get("exchanges.editor.says-nothing");
        says.setLabel(words.of(part));
        says.setItems(CellStatus.of(capability).stream()
                .filter(value -> value != CellStatus.UNKNOWN)
                .toList());
        says.setEmptySelectionAllowed(true);
        says.setEmptySelectionCaption(nothing);
        says.setItemLabelGenerator(value -> value == null ? nothing : words.of(value));
    }

    private static Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassName("td-field-row");
        return row;
    }

    private static H4 heading(String text) {
        return new H4(text);
    }

    private static void mark(HasValidation field, String reason) {
        field.setInvalid(true);
        field.setErrorMessage(reason);
    }

    private static void unmark(HasValidation field) {
        field.setInvalid(false);
    }

    /** A link and the words that stand there. */
    private static final class QuoteFields extends Div {
        private static final long serialVersionUID = 1L;

        private final TextField link = new TextField();
        private final TextArea text = new TextArea();

        QuoteFields(Part part, Wording words) {
            link.setLabel(words.get("exchanges.editor.link-of", words.of(part)));
            link.setPlaceholder("https://");
            link.setMaxLength(490);
            text.setLabel(words.get("exchanges.editor.quote-of", words.of(part)));
            text.setMaxLength(2_000);
            List.<HasSize>of(link, text).forEach(HasSize::setWidthFull);
            addClassName("td-quote-fields");
            add(link, text);
        }

        void onChange(Runnable told) {
            List.<AbstractField<?, String>>of(link, text)
                    .forEach(field -> field.addValueChangeListener(change -> told.run()));
        }

        Quote quote() {
            return new Quote(link.getValue().strip(), text.getValue());
        }

        void show(Quote quote) {
            link.setValue(quote.link());
            text.setValue(quote.words());
        }

        void mark(RowProblem.Kind kind, String reason) {
            var isLink = kind == RowProblem.Kind.NOT_A_LINK || kind == RowProblem.Kind.NO_EVIDENCE;
            CellForm.mark(isLink ? link : text, reason);
        }

        void unmark() {
            CellForm.unmark(link);
            CellForm.unmark(text);
        }
    }
}
