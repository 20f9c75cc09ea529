package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.IncidentDraft;
import dev.trustdesk.portal.trust.IncidentEditing;
import dev.trustdesk.portal.trust.IncidentProblem;
import dev.trustdesk.portal.trust.IncidentSeverity;
import dev.trustdesk.portal.trust.IncidentStage;
import dev.trustdesk.portal.trust.IncidentTemplate;
import dev.trustdesk.portal.trust.IncidentText;
import dev.trustdesk.portal.trust.KeptIncident;
import dev.trustdesk.portal.widgets.BilingualForm;
import dev.trustdesk.portal.widgets.UtcPicker;
import dev.trustdesk.portal.widgets.WritingPane;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of an update of an incident, or of the first word on a new one. */
class IncidentForm extends BilingualForm {
    private static final long serialVersionUID = 1L;

    private static final int FURTHER = 0;

    private final transient Wording words;
    private final WritingPane english;
    private final WritingPane korean;
    private final ProsePane adviceInEnglish;
    private final ProsePane adviceInKorean;
    private final Select<IncidentSeverity> severity = new Select<>();
    private final Select<IncidentStage> stage = new Select<>();
    private final Select<Duration> every = new Select<>();
    private final Select<Integer> corrects = new Select<>();
    private final Select<IncidentTemplate> template = new Select<>();
    private final UtcPicker began;
    private final transient Runnable changed;
    private boolean showing;

    IncidentForm(IncidentEditing incidents, References references, Wording words, Runnable changed) {
        this(
                incidents,
                words,
                pane(incidents, words, Language.EN).withReferences(references),
                pane(incidents, words, Language.KO).withReferences(references),
                changed);
    }

    private IncidentForm(
            IncidentEditing incidents, Wording words, WritingPane english, WritingPane korean, Runnable changed) {
        super(words, english, korean);
        this.words = words;
        this.changed = changed;
        this.english = english;
        this.korean = korean;
        this.adviceInEnglish = advicePane(incidents, words, Language.EN);
        this.adviceInKorean = advicePane(incidents, words, Language.KO);
        english.onChange(this::told);
        korean.onChange(this::told);
        began = new UtcPicker(words.of(IncidentProblem.Part.BEGAN), words.get("trust.incident.began-hint"), words);
        prepareChoices();
        var choices = new Div(severity, stage, every, corrects, began);
        choices.addClassName("td-field-row");
        addComponentAsFirst(choices);
        addAtEnd(adviceInEnglish, adviceInKorean);
        addComponentAtIndex(1, templates());
    }

    IncidentDraft draft() {
        var number = corrects.getValue();
        return new IncidentDraft(
                severity.getValue(),
                stage.getValue(),
                every.getValue(),
                began.instant(),
                number == null || number == FURTHER ? null : number,
                text(english, adviceInEnglish),
                text(korean, adviceInKorean));
    }

    /** @param incident what the update is of; null for a new incident */
    void show(IncidentDraft draft, @Nullable KeptIncident incident) {
        showing = true;
        stage.setItems(IncidentStage.after(Optional.ofNullable(incident).map(KeptIncident::stage)));
        var lengths = new TreeSet<>(List.of(
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                Duration.ofHours(2),
                Duration.ofHours(4),
                Duration.ofHours(12),
                Duration.ofDays(1),
                Duration.ofDays(7)));
        lengths.add(draft.every());
        every.setItems(lengths);
        var numbers = new TreeSet<Integer>();
        numbers.add(FURTHER);
        if (incident != null) {
            incident.updates().forEach(update -> numbers.add(update.number()));
        }
        corrects.setItems(numbers);
        corrects.setVisible(numbers.size() > 1);
        began.setVisible(incident == null);
        severity.setValue(draft.severity());
        stage.setValue(stageOf(draft, incident));
        every.setValue(draft.every());
        var number = draft.corrects();
        corrects.setValue(number != null && numbers.contains(number) ? number : FURTHER);
        began.setInstant(draft.beganAt());
        english.show(written(draft.en()));
        korean.show(written(draft.ko()));
        adviceInEnglish.show(draft.en().advice());
        adviceInKorean.show(draft.ko().advice());
        showTemplates();
        showing = false;
    }

    /** Marks the fields that are meant, and shows a language that has one. */
    void showProblems(List<IncidentProblem> problems) {
        english.mark(marks(Language.EN, problems));
        korean.mark(marks(Language.KO, problems));
        adviceInEnglish.mark(adviceMark(Language.EN, problems));
        adviceInKorean.mark(adviceMark(Language.KO, problems));
        showFlawed();
    }

    // What it was kept with may no longer be possible, because somebody else has moved the incident on.
    private static IncidentStage stageOf(IncidentDraft draft, @Nullable KeptIncident incident) {
        var before = Optional.ofNullable(incident).map(KeptIncident::stage);
        return draft.stage().mayFollow(before)
                ? draft.stage()
                : IncidentStage.after(before).getFirst();
    }

    private ProsePane advicePane(IncidentEditing incidents, Wording words, Language language) {
        var field = new ProsePane.Field(
                words.of(IncidentProblem.Part.ADVICE),
                IncidentText.ADVICE_LIMIT,
                words.get("trust.incident.advice-hint"));
        return new ProsePane(words, language, field, incidents::preview, this::told);
    }

    private void prepareChoices() {
        severity.setLabel(words.get("trust.incident.part.severity"));
        severity.addClassName("td-incident-severity");
        severity.setItems(IncidentSeverity.values());
        severity.setItemLabelGenerator(words::of);
        severity.addValueChangeListener(change -> {
            if (!showing) {
                every.setValue(change.getValue().every());
            }
            told();
        });
        stage.setLabel(words.of(IncidentProblem.Part.STAGE));
        stage.setItemLabelGenerator(words::of);
        stage.addValueChangeListener(change -> {
            showTemplates();
            told();
        });
        every.setLabel(words.of(IncidentProblem.Part.EVERY));
        every.setItemLabelGenerator(this::span);
        every.addValueChangeListener(change -> told());
        corrects.setLabel(words.of(IncidentProblem.Part.CORRECTS));
        corrects.setItemLabelGenerator(number ->
                number == FURTHER ? words.get("trust.incident.further") : words.get("trust.incident.corrects", number));
        corrects.addValueChangeListener(change -> told());
        began.addValueChangeListener(change -> told());
    }

    private Div templates() {
        template.setLabel(words.get("trust.template"));
        template.setItemLabelGenerator(chosen -> chosen == null ? "" : words.of(chosen));
        template.setEmptySelectionAllowed(true);
        template.setEmptySelectionCaption(words.get("trust.template.none"));
        var insert = new Button(words.get("trust.template.insert"), click -> insert());
        var row = new Div(template, insert);
        row.addClassName("td-field-row");
        return row;
    }

    private void showTemplates() {
        var chosen = stage.getValue();
        template.setItems(chosen == null ? List.of() : IncidentTemplate.of(chosen));
        template.setValue(null);
    }

    // Added below what is there: a ready text never costs anybody a word of their own.
    private void insert() {
        var chosen = template.getValue();
        if (chosen != null) {
            append(english, words.texts().get(Language.EN, chosen.textKey()));
            append(korean, words.texts().get(Language.KO, chosen.textKey()));
        }
    }

    private static void append(WritingPane pane, String text) {
        var before = pane.written();
        var body = before.body().isBlank() ? text : before.body().strip() + "\n\n" + text;
        pane.show(new WritingPane.Written(before.title(), before.summary(), body));
    }

    private void told() {
        if (!showing) {
            changed.run();
        }
    }

    private String span(Duration length) {
        if (length.toMinutes() % Duration.ofDays(1).toMinutes() == 0) {
            return words.get("trust.incident.every.days", length.toDays());
        }
        return length.toMinutes() % Duration.ofHours(1).toMinutes() == 0
                ? words.get("trust.incident.every.hours", length.toHours())
                : words.get("trust.incident.every.minutes", length.toMinutes());
    }

    private Map<WritingPane.Part, String> marks(Language language, List<IncidentProblem> problems) {
        var marks = new EnumMap<WritingPane.Part, String>(WritingPane.Part.class);
        problems.stream().filter(problem -> problem.language() == language).forEach(problem -> {
            switch (problem.part()) {
                case TITLE -> marks.putIfAbsent(WritingPane.Part.TITLE, sentence(problem));
                case AFFECTED -> marks.putIfAbsent(WritingPane.Part.SUMMARY, sentence(problem));
                case BODY -> marks.putIfAbsent(WritingPane.Part.BODY, sentence(problem));
                case ADVICE, STAGE, EVERY, BEGAN, CORRECTS -> {
                    // Said elsewhere.
                }
            }
        });
        return marks;
    }

    private String adviceMark(Language language, List<IncidentProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.language() == language && problem.part() == IncidentProblem.Part.ADVICE)
                .findFirst()
                .map(this::sentence)
                .orElse("");
    }

    private String sentence(IncidentProblem problem) {
        return words.get("trust.incident.problem.any", words.of(problem.part()), words.of(problem.kind()));
    }

    private static WritingPane pane(IncidentEditing incidents, Wording words, Language language) {
        var fields = Map.of(
                WritingPane.Part.TITLE,
                new WritingPane.Field(
                        words.of(IncidentProblem.Part.TITLE),
                        IncidentText.TITLE_LIMIT,
                        words.get("trust.incident.title-hint")),
                WritingPane.Part.SUMMARY,
                new WritingPane.Field(
                        words.of(IncidentProblem.Part.AFFECTED),
                        IncidentText.AFFECTED_LIMIT,
                        words.get("trust.incident.affected-hint")),
                WritingPane.Part.BODY,
                new WritingPane.Field(
                        words.of(IncidentProblem.Part.BODY),
                        IncidentText.BODY_LIMIT,
                        words.get("trust.incident.body-hint")));
        return new WritingPane(words, language, fields, incidents::preview);
    }

    private static IncidentText text(WritingPane pane, ProsePane advice) {
        var written = pane.written();
        return new IncidentText(written.title(), written.summary(), advice.written(), written.body());
    }

    private static WritingPane.Written written(IncidentText text) {
        return new WritingPane.Written(text.title(), text.affected(), text.body());
    }
}
