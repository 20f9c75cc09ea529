package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Language;

/** The same text in both languages. */
public record Bilingual(String en, String ko) {
    public String in(Language language) {
        return language == Language.KO ? ko : en;
    }
}
