package dev.trustdesk.portal.platform;

/** {@link Texts} in one language. */
public record Wording(Texts texts, Language language) {

    public String get(String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    public String of(Labelled value) {
        return texts.of(language, value);
    }
}
