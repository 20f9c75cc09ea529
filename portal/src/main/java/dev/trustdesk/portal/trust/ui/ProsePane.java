package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.Prose;
import java.util.function.BiFunction;

/** A text in one language, and beside it how readers will see it. */
class ProsePane extends Div {
    private static final long serialVersionUID = 1L;

    private final transient BiFunction<String, Language, RichText> renderer;
    private final Language language;
    private final TextArea text = new TextArea();
    private final Prose preview;
    private final Div frame = new Div();

    /** What the field is called, how much fits in, and a hint. */
    record Field(String label, int limit, String hint) {}

    ProsePane(
            Wording words,
            Language language,
            Field field,
            BiFunction<String, Language, RichText> renderer,
            Runnable changed) {
        this.renderer = renderer;
        this.language = language;
        this.preview = new Prose("", language);
        addClassName("td-pane-parts");
        getElement().setAttribute("lang", language.tag());
        text.setLabel(field.label() + " (" + words.get("widgets.editor." + language.tag()) + ")");
        text.setHelperText(field.hint());
        text.setWidthFull();
        text.setMaxLength(field.limit());
        text.addValueChangeListener(change -> {
            text.setInvalid(false);
            showPreview();
            changed.run();
        });
        var heading = new H3(words.get("widgets.editor.preview-of"));
        heading.getElement().setAttribute("lang", words.language().tag());
        frame.add(heading, preview);
        frame.addClassName("td-preview");
        frame.setVisible(false);
        var fields = new Div(text);
        fields.addClassName("td-fields");
        add(fields, frame);
    }

    String written() {
        return text.getValue();
    }

    void show(String written) {
        text.setValue(written);
        text.setInvalid(false);
        showPreview();
    }

    /** Says what is wrong with it; blank for nothing. */
    void mark(String problem) {
        text.setInvalid(!problem.isEmpty());
        text.setErrorMessage(problem);
    }

    private void showPreview() {
        frame.setVisible(!text.getValue().isBlank());
        preview.setContent(
                renderer.apply(text.getValue(), language).html(LinkStyle.PORTAL).html(), language);
    }
}
