package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a text for readers says in one language, and how they will see it. */
public class WritingPane extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final Language language;
    private final transient BiFunction<String, Language, RichText> renderer;
    private final TextField title = new TextField();
    private final TextArea summary = new TextArea();
    private final TextArea body = new TextArea();
    private final Paragraph previewTitle = new Paragraph();
    private final Paragraph previewSummary = new Paragraph();
    private final Paragraph previewOfNothing = new Paragraph();
    private final Prose preview;
    private final Div inputs = new Div(title, summary, body);
    private transient Runnable changed = () -> {};

    /** A field of a pane. */
    public enum Part {
        TITLE,
        SUMMARY,
        BODY
    }

    /** What the fields hold. */
    public record Written(String title, String summary, String body) {}

    /** What a field is called, how much fits in, and a hint if it needs one. */
    public record Field(String label, int limit, @Nullable String hint) {}

    /** @param renderer shows Markdown as readers will see it */
    public WritingPane(
            Wording words,
            Language language,
            Map<Part, Field> fields,
            BiFunction<String, Language, RichText> renderer) {
        this.words = words;
        this.language = language;
        this.renderer = renderer;
        this.preview = new Prose("", language);
        addClassName("td-pane");
        getElement().setAttribute("lang", language.tag());
        fields.forEach(this::prepare);
        body.addClassName("td-body");
        inputs.addClassName("td-fields");
        var parts = new Div(inputs, preview());
        parts.addClassName("td-pane-parts");
        var heading = new H2(name());
        heading.getElement().setAttribute("lang", words.language().tag());
        add(heading, parts);
    }

    /** Lets facts and answers be looked for and put into the text. */
    public WritingPane withReferences(References references) {
        return withReferences(references, () -> Audience.READERS);
    }

    /** @param audience who will read the text, as it is decided when something is looked for */
    public WritingPane withReferences(References references, Supplier<Audience> audience) {
        var button = new ReferenceButton(body, references, words, language).withAudience(audience);
        inputs.addComponentAtIndex(inputs.indexOf(body), button);
        return this;
    }

    /** Calls this whenever a field has another value. */
    public void onChange(Runnable told) {
        changed = told;
    }

    public Written written() {
        return new Written(title.getValue(), summary.getValue(), body.getValue());
    }

    public void show(Written text) {
        title.setValue(text.title());
        summary.setValue(text.summary());
        body.setValue(text.body());
        mark(Map.of());
        showPreview();
    }

    public void setReadOnly(boolean readOnly) {
        title.setReadOnly(readOnly);
        summary.setReadOnly(readOnly);
        body.setReadOnly(readOnly);
        // Its frame is another one then, and the lines break elsewhere: without this the last one is cut off.
        body.getElement().executeJs("requestAnimationFrame(() => this._updateHeight?.())");
        // Nothing can be put into what is only read.
        inputs.getChildren().filter(ReferenceButton.class::isInstance).forEach(button -> button.setVisible(!readOnly));
    }

    /** Says at the fields that are meant what is wrong with them, and takes the marks from the others. */
    public void mark(Map<Part, String> problems) {
        for (var part : Part.values()) {
            var problem = problems.get(part);
            var field = (HasValidation) field(part);
            field.setInvalid(problem != null);
            field.setErrorMessage(problem == null ? "" : problem);
        }
    }

    public boolean isFlawless() {
        return !title.isInvalid() && !summary.isInvalid() && !body.isInvalid();
    }

    private Div preview() {
        var heading = new H3(words.get("widgets.editor.preview-of"));
        heading.getElement().setAttribute("lang", words.language().tag());
        previewTitle.addClassName("td-preview-title");
        previewSummary.addClassName("td-hint");
        previewOfNothing.setText(words.get("widgets.editor.preview-of-nothing"));
        previewOfNothing.addClassName("td-hint");
        previewOfNothing.getElement().setAttribute("lang", words.language().tag());
        var frame = new Div(heading, previewOfNothing, previewTitle, previewSummary, preview);
        frame.addClassName("td-preview");
        return frame;
    }

    // Rendered by the server with the rules that hold for readers, so that nothing looks different afterwards.
    private void showPreview() {
        previewOfNothing.setVisible(title.isEmpty() && summary.isEmpty() && body.isEmpty());
        previewTitle.setText(title.getValue());
        previewSummary.setText(summary.getValue());
        var html = renderer.apply(body.getValue(), language).html(LinkStyle.PORTAL);
        preview.setContent(html.html(), language);
    }

    private void prepare(Part part, Field about) {
        var field = field(part);
        field.setLabel(about.label() + " (" + name() + ")");
        field.setWidthFull();
        if (about.hint() != null) {
            field.setHelperText(about.hint());
        }
        if (field instanceof TextArea area) {
            area.setMaxLength(about.limit());
        } else {
            title.setMaxLength(about.limit());
        }
        field.addValueChangeListener(change -> {
            ((HasValidation) field).setInvalid(false);
            showPreview();
            changed.run();
        });
    }

    private TextFieldBase<?, String> field(Part part) {
        return switch (part) {
            case TITLE -> title;
            case SUMMARY -> summary;
            case BODY -> body;
        };
    }

    private String name() {
        return words.get("widgets.editor." + language.tag());
    }
}
