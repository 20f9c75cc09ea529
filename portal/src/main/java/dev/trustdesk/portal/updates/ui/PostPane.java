package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.PostProblem;
import dev.trustdesk.portal.updates.PostText;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.widgets.Prose;
import java.util.List;

/** What a post says in one language, and how readers will see it. */
class PostPane extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Posts posts;
    private final transient Wording words;
    private final Language language;
    private final TextField title = new TextField();
    private final TextArea summary = new TextArea();
    private final TextArea body = new TextArea();
    private final Paragraph previewTitle = new Paragraph();
    private final Paragraph previewSummary = new Paragraph();
    private final Prose preview;

    PostPane(Posts posts, Wording words, Language language, Runnable changed) {
        this.posts = posts;
        this.words = words;
        this.language = language;
        this.preview = new Prose("", language);
        addClassName("td-pane");
        getElement().setAttribute("lang", language.tag());
        prepare(title, PostProblem.Part.TITLE, changed);
        title.setMaxLength(PostText.TITLE_LIMIT);
        prepare(summary, PostProblem.Part.SUMMARY, changed);
        summary.setMaxLength(PostText.SUMMARY_LIMIT);
        summary.setHelperText(words.get("updates.editor.summary-hint"));
        prepare(body, PostProblem.Part.BODY, changed);
        body.setMaxLength(PostText.BODY_LIMIT);
        body.setHelperText(words.get("updates.editor.body-hint"));
        body.addClassName("td-body");
        var fields = new Div(title, summary, body);
        fields.addClassName("td-fields");
        var parts = new Div(fields, preview());
        parts.addClassName("td-pane-parts");
        var heading = new H2(name());
        heading.getElement().setAttribute("lang", words.language().tag());
        add(heading, parts);
    }

    PostText text() {
        return new PostText(title.getValue(), summary.getValue(), body.getValue());
    }

    void setText(PostText text) {
        title.setValue(text.title());
        summary.setValue(text.summary());
        body.setValue(text.body());
        showProblems(List.of());
        showPreview();
    }

    void setReadOnly(boolean readOnly) {
        title.setReadOnly(readOnly);
        summary.setReadOnly(readOnly);
        body.setReadOnly(readOnly);
    }

    /** Marks the fields that are meant, and takes the marks from the others. */
    void showProblems(List<PostProblem> problems) {
        mark(title, PostProblem.Part.TITLE, problems);
        mark(summary, PostProblem.Part.SUMMARY, problems);
        mark(body, PostProblem.Part.BODY, problems);
    }

    boolean isFlawless() {
        return !title.isInvalid() && !summary.isInvalid() && !body.isInvalid();
    }

    private Div preview() {
        var heading = new H3(words.get("updates.editor.preview-of"));
        heading.getElement().setAttribute("lang", words.language().tag());
        previewTitle.addClassName("td-preview-title");
        previewSummary.addClassName("td-hint");
        var frame = new Div(heading, previewTitle, previewSummary, preview);
        frame.addClassName("td-preview");
        return frame;
    }

    // Rendered by the server with the rules that hold for readers, so that nothing looks different afterwards.
    private void showPreview() {
        var text = text();
        previewTitle.setText(text.title());
        previewSummary.setText(text.summary());
        preview.setContent(
                posts.preview(text.body(), language).html(LinkStyle.PORTAL).html(), language);
    }

    private void prepare(TextFieldBase<?, String> field, PostProblem.Part part, Runnable changed) {
        field.setLabel(words.of(part) + " (" + name() + ")");
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            showPreview();
            changed.run();
        });
    }

    private void mark(HasValidation field, PostProblem.Part part, List<PostProblem> problems) {
        var own = problems.stream()
                .filter(problem -> problem.language() == language && problem.part() == part)
                .findFirst();
        field.setInvalid(own.isPresent());
        field.setErrorMessage(own.map(problem -> words.of(part) + ": " + words.of(problem.kind()))
                .orElse(""));
    }

    private String name() {
        return words.get(language == Language.KO ? "updates.editor.korean" : "updates.editor.english");
    }
}
