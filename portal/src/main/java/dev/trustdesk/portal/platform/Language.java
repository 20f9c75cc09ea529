package dev.trustdesk.portal.platform;

import java.util.Locale;
import java.util.Optional;

/** The languages Trustdesk speaks. */
public enum Language {
    EN(Locale.ENGLISH),
    KO(Locale.KOREAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The BCP 47 tag, which is also the form stored in the database. */
    public String tag() {
        return locale.getLanguage();
    }

    /** What every path of the site begins with in this language: nothing in English, {@code /ko} in Korean. */
    public String sitePrefix() {
        return this == EN ? "" : "/" + tag();
    }

    public Language other() {
        return this == EN ? KO : EN;
    }

    public static Optional<Language> ofTag(String tag) {
        for (var language : values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** English for every locale that is not Korean. */
    public static Language of(Locale locale) {
        return ofTag(locale.getLanguage()).orElse(EN);
    }
}
