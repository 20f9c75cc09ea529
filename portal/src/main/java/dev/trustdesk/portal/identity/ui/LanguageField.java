package dev.trustdesk.portal.identity.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;

/** A choice of languages, each in its own words. */
class LanguageField extends RadioButtonGroup<Language> {
    private static final long serialVersionUID = 1L;

    LanguageField(Wording words, Language chosen) {
        super(words.get("identity.language"));
        setItems(Language.values());
        setItemLabelGenerator(language -> words.texts().get(language, "identity.language.own-name"));
        setValue(chosen);
    }
}
