package dev.trustdesk.portal.widgets;

import com.vaadin.flow.i18n.I18NProvider;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lets {@code getTranslation(key)} read the same bundles as everything else. */
@Component
class ViewTexts implements I18NProvider {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    ViewTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return texts.get(Language.of(locale), key, arguments);
    }
}
