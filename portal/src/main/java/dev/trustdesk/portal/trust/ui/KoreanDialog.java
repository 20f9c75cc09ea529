package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.IncidentEditing;
import dev.trustdesk.portal.trust.IncidentId;
import dev.trustdesk.portal.trust.IncidentProblem;
import dev.trustdesk.portal.trust.IncidentText;
import dev.trustdesk.portal.trust.IncidentUpdate;
import dev.trustdesk.portal.trust.KeptIncident;
import dev.trustdesk.portal.trust.KoreanResult;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.WritingForm;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks for the Korean of an update that was told without it, part by part, beside the English. */
class KoreanDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final TextArea title;
    private final TextArea affected;
    private final TextArea advice;
    private final TextArea body;
    private final Paragraph problem = new Paragraph();

    /** @param added is told where the incident stands once it is there */
    KoreanDialog(
            IncidentEditing incidents,
            IncidentId incident,
            IncidentUpdate update,
            Wording words,
            Consumer<KeptIncident> added) {
        this.words = words;
        setHeaderTitle(words.get("trust.incident.korean.title", update.number()));
        setWidth("min(60rem, 96vw)");
        var form = new Fields();
        title = form.part(
                IncidentProblem.Part.TITLE, update.en().title(), update.ko().title());
        affected = form.part(
                IncidentProblem.Part.AFFECTED,
                update.en().affected(),
                update.ko().affected());
        advice = form.part(
                IncidentProblem.Part.ADVICE, update.en().advice(), update.ko().advice());
        body = form.part(
                IncidentProblem.Part.BODY, update.en().body(), update.ko().body());
        problem.getElement().setAttribute("role", "alert");
        add(new Paragraph(words.get("trust.incident.korean.text")), form, problem);
        var keep = new Button(
                words.get("trust.incident.korean.save"),
                click -> said(incidents.addKorean(incident, update.number(), written()), added));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("trust.incident.cancel"), click -> close()), keep);
    }

    private void said(KoreanResult result, Consumer<KeptIncident> added) {
        switch (result) {
            case KoreanResult.Added(var now, var stillPending) -> {
                Toasts.done(words.get(stillPending ? "trust.incident.korean.part" : "trust.incident.korean.done"));
                added.accept(now);
                close();
            }
            case KoreanResult.NothingMissing() -> problem.setText(words.get("trust.incident.korean.nothing"));
            case KoreanResult.Invalid(var problems) ->
                problem.setText(problems.stream()
                        .map(wrong ->
                                words.get("trust.incident.problem.any", words.of(wrong.part()), words.of(wrong.kind())))
                        .collect(Collectors.joining(" ")));
            case KoreanResult.Gone() -> problem.setText(words.get("trust.incident.gone"));
        }
    }

    private IncidentText written() {
        return new IncidentText(title.getValue(), affected.getValue(), advice.getValue(), body.getValue());
    }

    private final class Fields extends WritingForm {
        private static final long serialVersionUID = 1L;

        /** A part that has its Korean, or that was not told at all, is shown and not asked for. */
        private TextArea part(Labelled part, String english, String korean) {
            var original = new Pre(english);
            original.getElement().setAttribute("lang", Language.EN.tag());
            var field = new TextArea(words.of(part) + " (" + words.get("widgets.editor.ko") + ")");
            field.getElement().setAttribute("lang", Language.KO.tag());
            field.setWidthFull();
            if (!korean.isEmpty()) {
                field.setReadOnly(true);
                field.setValue(korean);
            }
            var row = new Div(original, field);
            row.addClassName("td-versions");
            row.setVisible(!english.isEmpty());
            add(row);
            return field;
        }
    }
}
