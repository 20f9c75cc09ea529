package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.faq.FaqKeywords;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The words by which an answer is found besides its own, in each language a line of them. */
class FaqKeywordFields implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TextField english;
    private final TextField korean;

    FaqKeywordFields(Wording words) {
        english = field(words, Language.EN);
        korean = field(words, Language.KO);
    }

    FaqKeywords keywords() {
        return new FaqKeywords(words(english), words(korean));
    }

    void show(FaqKeywords keywords) {
        english.setValue(String.join(", ", keywords.en()));
        korean.setValue(String.join(", ", keywords.ko()));
    }

    TextField in(Language language) {
        return language == Language.KO ? korean : english;
    }

    Component[] fields() {
        return new Component[] {english, korean};
    }

    List<HasValue<?, ?>> values() {
        return List.of(english, korean);
    }

    private static TextField field(Wording words, Language language) {
        var field = new TextField(
                words.get("faq.part.keywords") + " (" + words.get("widgets.editor." + language.tag()) + ")");
        field.setHelperText(words.get("faq.editor.keywords.hint"));
        field.setMaxLength(FaqKeywords.MOST * (FaqKeywords.LONGEST + 2));
        return field;
    }

    private static List<String> words(TextField field) {
        return Arrays.asList(field.getValue().split(","));
    }
}
