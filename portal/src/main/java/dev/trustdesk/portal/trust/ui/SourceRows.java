package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.ClaimContent;
import java.util.ArrayList;
import java.util.List;

/** The sources of a claim, each with the passage that is quoted from it. An https address is as good as a tag. */
class SourceRows extends Div {
    private static final long serialVersionUID = 1L;
    private static final String HTTPS = "https://";
    private static final String PAGE = "web:";

    private final transient Wording words;
    private final transient Runnable changed;
    private final Div rows = new Div();
    private final transient List<Row> shown = new ArrayList<>();

    private record Row(TextField tag, TextArea passage) {}

    SourceRows(Wording words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        addClassName("td-source-rows");
        var hint = new Paragraph(words.get("trust.form.sources.hint"));
        hint.addClassName("td-hint");
        var more = new Button(words.get("trust.form.source.add"), click -> add("", ""));
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(new H3(words.get("trust.part.sources")), hint, rows, more);
    }

    void show(ClaimContent content) {
        shown.clear();
        rows.removeAll();
        for (var i = 0; i < content.sources().size(); i++) {
            add(content.sources().get(i), content.passage(i));
        }
        if (shown.isEmpty()) {
            add("", "");
        }
    }

    /** The tags; a row without one is left out. */
    List<String> tags() {
        return filled().stream().map(row -> tag(row.tag().getValue())).toList();
    }

    List<String> passages() {
        return filled().stream().map(row -> row.passage().getValue().strip()).toList();
    }

    private List<Row> filled() {
        return shown.stream().filter(row -> !row.tag().getValue().isBlank()).toList();
    }

    private static String tag(String typed) {
        var text = typed.strip();
        return text.startsWith(HTTPS) ? PAGE + text.substring(HTTPS.length()) : text;
    }

    private void add(String source, String quoted) {
        var tag = new TextField(words.get("trust.form.source"));
        tag.setMaxLength(ClaimContent.SHORT);
        tag.setValue(source);
        tag.setWidthFull();
        var passage = new TextArea(words.get("trust.part.passage"));
        passage.setMaxLength(ClaimContent.LONG);
        passage.setValue(quoted);
        passage.setWidthFull();
        tag.addValueChangeListener(change -> changed.run());
        passage.addValueChangeListener(change -> changed.run());
        var row = new Row(tag, passage);
        var frame = new Div();
        var remove = new Button(words.get("trust.form.source.remove"), click -> {
            shown.remove(row);
            rows.remove(frame);
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        frame.add(new Component[] {tag, passage, remove});
        frame.addClassName("td-source-row");
        shown.add(row);
        rows.add(frame);
    }
}
