package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Language;
import org.jspecify.annotations.Nullable;

/** The same text in both languages. */
public record Bilingual(String en, String ko) {
    public String in(Language language) {
        return language == Language.KO ? ko : en;
    }

    /** A text that may be missing, but never in one language only. */
    public static @Nullable Bilingual ofNullable(@Nullable String en, @Nullable String ko) {
        return en == null || ko == null ? null : new Bilingual(en, ko);
    }

    public static @Nullable String en(@Nullable Bilingual text) {
        return text == null ? null : text.en();
    }

    public static @Nullable String ko(@Nullable Bilingual text) {
        return text == null ? null : text.ko();
    }
}
