package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.IncidentEditing;
import dev.trustdesk.portal.trust.IncidentProblem;
import dev.trustdesk.portal.trust.IncidentText;
import dev.trustdesk.portal.widgets.Prose;

/** What readers are to do now, in one language, and how they will see it. */
class AdvicePane extends Div {
    private static final long serialVersionUID = 1L;

    private final transient IncidentEditing incidents;
    private final Language language;
    private final TextArea text = new TextArea();
    private final Prose preview;

    AdvicePane(IncidentEditing incidents, Wording words, Language language, Runnable changed) {
        this.incidents = incidents;
        this.language = language;
        this.preview = new Prose("", language);
        addClassName("td-pane-parts");
        getElement().setAttribute("lang", language.tag());
        text.setLabel(
                words.of(IncidentProblem.Part.ADVICE) + " (" + words.get("widgets.editor." + language.tag()) + ")");
        text.setHelperText(words.get("trust.incident.advice-hint"));
        text.setWidthFull();
        text.setMaxLength(IncidentText.ADVICE_LIMIT);
        text.addValueChangeListener(change -> {
            text.setInvalid(false);
            showPreview();
            changed.run();
        });
        var frame = new Div(preview);
        frame.addClassName("td-preview");
        var field = new Div(text);
        field.addClassName("td-fields");
        add(field, frame);
    }

    String written() {
        return text.getValue();
    }

    void show(String advice) {
        text.setValue(advice);
        text.setInvalid(false);
        showPreview();
    }

    /** Says what is wrong with it; blank for nothing. */
    void mark(String problem) {
        text.setInvalid(!problem.isEmpty());
        text.setErrorMessage(problem);
    }

    private void showPreview() {
        preview.setContent(
                incidents
                        .preview(text.getValue(), language)
                        .html(LinkStyle.PORTAL)
                        .html(),
                language);
    }
}
