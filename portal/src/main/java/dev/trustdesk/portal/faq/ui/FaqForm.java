package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.content.Slugs;
import dev.trustdesk.portal.faq.FaqCategory;
import dev.trustdesk.portal.faq.FaqEditing;
import dev.trustdesk.portal.faq.FaqManuscript;
import dev.trustdesk.portal.faq.FaqProblem;
import dev.trustdesk.portal.faq.FaqText;
import dev.trustdesk.portal.faq.FaqVisibility;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.BilingualForm;
import dev.trustdesk.portal.widgets.WritingPane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of an answer: its two texts, where readers find it, and how it is known. */
class FaqForm extends BilingualForm {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final transient Runnable changed;
    private final WritingPane english;
    private final WritingPane korean;
    private final Select<FaqCategory> category = new Select<>();
    private final TextField slug = new TextField();
    private final Select<Confidence> confidence = new Select<>();
    private final TextField sources = new TextField();
    private final Checkbox koreanChecked = new Checkbox();
    private final FaqKeywordFields keywords;
    private final FaqTermsFields terms;
    private boolean showing;

    FaqForm(FaqEditing editing, References references, Wording words, Runnable changed) {
        this(words, pane(editing, words, Language.EN), pane(editing, words, Language.KO), changed);
        english.withReferences(references, this::audience);
        korean.withReferences(references, this::audience);
    }

    private FaqForm(Wording words, WritingPane english, WritingPane korean, Runnable changed) {
        super(words, english, korean);
        this.words = words;
        this.changed = changed;
        this.english = english;
        this.korean = korean;
        english.onChange(this::changed);
        korean.onChange(this::changed);
        addClassName("td-faq-form");
        category.setLabel(words.of(FaqProblem.Part.CATEGORY));
        category.setItems(FaqCategory.values());
        category.setItemLabelGenerator(words::of);
        slug.setLabel(words.of(FaqProblem.Part.SLUG));
        slug.setHelperText(words.get("faq.editor.slug.hint"));
        slug.setPrefixComponent(new Span("/faq/"));
        confidence.setLabel(words.get("faq.editor.confidence"));
        confidence.setItems(Confidence.values());
        confidence.setItemLabelGenerator(words::of);
        sources.setLabel(words.of(FaqProblem.Part.SOURCES));
        sources.setHelperText(words.get("faq.editor.sources.hint"));
        sources.setMaxLength(1_000);
        koreanChecked.setLabel(words.get("faq.editor.korean-checked"));
        koreanChecked.setHelperText(words.get("faq.editor.korean-checked.hint"));
        keywords = new FaqKeywordFields(words);
        terms = new FaqTermsFields(words);
        for (var field : further()) {
            field.addValueChangeListener(change -> {
                if (field instanceof HasValidation validated) {
                    validated.setInvalid(false);
                }
                changed();
            });
        }
        addAtEnd(category, slug, confidence, sources);
        addAtEnd(keywords.fields());
        addAtEnd(terms.fields());
        addAtEnd(koreanChecked, terms.koreanPending());
    }

    FaqManuscript manuscript() {
        return new FaqManuscript(
                text(english),
                text(korean),
                category.getValue(),
                slug.getValue(),
                confidence.getValue(),
                Arrays.asList(sources.getValue().split(",")),
                koreanChecked.getValue(),
                terms.terms(),
                keywords.keywords());
    }

    /** @param isChange it changes an answer that readers have */
    void show(FaqManuscript written, boolean isChange, boolean readOnly) {
        showing = true;
        english.show(written(written.en()));
        korean.show(written(written.ko()));
        category.setValue(written.category());
        slug.setValue(written.slug());
        confidence.setValue(written.confidence());
        sources.setValue(String.join(", ", written.sources()));
        koreanChecked.setValue(written.koreanChecked());
        keywords.show(written.keywords());
        terms.show(written.terms(), isChange);
        showing = false;
        suggestAddress();
        setReadOnly(readOnly);
    }

    void setReadOnly(boolean readOnly) {
        english.setReadOnly(readOnly);
        korean.setReadOnly(readOnly);
        further().forEach(field -> field.setReadOnly(readOnly));
    }

    /** Marks the fields that are meant, and shows a language that has one. */
    void showProblems(List<FaqProblem> problems) {
        english.mark(marks(Language.EN, problems));
        korean.mark(marks(Language.KO, problems));
        mark(category, FaqProblem.Part.CATEGORY, problems);
        mark(slug, FaqProblem.Part.SLUG, problems);
        mark(sources, FaqProblem.Part.SOURCES, problems);
        for (var language : Language.values()) {
            mark(
                    keywords.in(language),
                    FaqProblem.Part.KEYWORDS,
                    problems.stream()
                            .filter(problem -> problem.language() == language)
                            .toList());
        }
        mark(terms.size(), FaqProblem.Part.SIZE, problems);
        mark(terms.koreanPending(), FaqProblem.Part.KOREAN, problems);
        suggestWhereRefused(problems);
        showFlawed();
    }

    /** A problem with the name of its part. */
    static String line(FaqProblem problem, Wording words) {
        return words.of(problem.part()) + ": " + words.of(problem.kind());
    }

    private Audience audience() {
        return terms.terms().visibility() == FaqVisibility.STAFF ? Audience.STAFF : Audience.READERS;
    }

    private List<HasValue<?, ?>> further() {
        var all = new ArrayList<HasValue<?, ?>>(List.of(category, slug, confidence, sources, koreanChecked));
        all.addAll(keywords.values());
        all.addAll(terms.values());
        return all;
    }

    private void changed() {
        suggestAddress();
        if (!showing) {
            changed.run();
        }
    }

    // Somebody who typed an address in Korean wants to see one that can be had.
    private void suggestWhereRefused(List<FaqProblem> problems) {
        var suggested = Slugs.of(slug.getValue());
        var refused = problems.stream().anyMatch(problem -> problem.part() == FaqProblem.Part.SLUG);
        slug.setHelperText(
                refused && !suggested.isEmpty() && !suggested.equals(slug.getValue())
                        ? words.get("faq.editor.slug.suggested", suggested)
                        : words.get("faq.editor.slug.hint"));
    }

    private void suggestAddress() {
        slug.setPlaceholder(Slugs.of(english.written().title()));
    }

    private void mark(HasValidation field, FaqProblem.Part part, List<FaqProblem> problems) {
        var own = problems.stream().filter(problem -> problem.part() == part).findFirst();
        field.setInvalid(own.isPresent());
        field.setErrorMessage(own.map(problem -> line(problem, words)).orElse(""));
    }

    private Map<WritingPane.Part, String> marks(Language language, List<FaqProblem> problems) {
        var marks = new EnumMap<WritingPane.Part, String>(WritingPane.Part.class);
        problems.stream()
                .filter(problem -> problem.language() == language)
                .forEach(problem -> part(problem).ifPresent(part -> marks.putIfAbsent(part, line(problem, words))));
        return marks;
    }

    private static Optional<WritingPane.Part> part(FaqProblem problem) {
        return switch (problem.part()) {
            case TITLE -> Optional.of(WritingPane.Part.TITLE);
            case SUMMARY -> Optional.of(WritingPane.Part.SUMMARY);
            case BODY -> Optional.of(WritingPane.Part.BODY);
            default -> Optional.empty();
        };
    }

    private static WritingPane pane(FaqEditing editing, Wording words, Language language) {
        var fields = Map.of(
                WritingPane.Part.TITLE,
                new WritingPane.Field(words.of(FaqProblem.Part.TITLE), FaqText.TITLE_LIMIT, null),
                WritingPane.Part.SUMMARY,
                new WritingPane.Field(
                        words.of(FaqProblem.Part.SUMMARY), FaqText.SUMMARY_LIMIT, words.get("faq.editor.summary.hint")),
                WritingPane.Part.BODY,
                new WritingPane.Field(
                        words.of(FaqProblem.Part.BODY), FaqText.BODY_LIMIT, words.get("faq.editor.body.hint")));
        return new WritingPane(words, language, fields, editing::preview);
    }

    private static FaqText text(WritingPane pane) {
        var written = pane.written();
        return new FaqText(written.title(), written.summary(), written.body());
    }

    private static WritingPane.Written written(FaqText text) {
        return new WritingPane.Written(text.title(), text.summary(), text.body());
    }
}
