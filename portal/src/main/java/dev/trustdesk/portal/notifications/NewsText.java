package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Language;
import org.jspecify.annotations.Nullable;

/** What news says, in plain text; null in Korean while the Korean text is pending. */
public record NewsText(String en, @Nullable String ko) {

    /** In English where there is no Korean yet. */
    public String in(Language language) {
        return language == Language.KO && ko != null ? ko : en;
    }

    public boolean koreanPending() {
        return ko == null;
    }
}
