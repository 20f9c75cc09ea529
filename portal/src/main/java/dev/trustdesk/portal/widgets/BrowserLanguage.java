package dev.trustdesk.portal.widgets;

import dev.trustdesk.portal.platform.Language;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of somebody whose account is not known: what was chosen last in this browser, else what it says it prefers. */
public final class BrowserLanguage {

    private static final String COOKIE = "trustdesk-language";
    private static final Duration KEPT = Duration.ofDays(365);

    private BrowserLanguage() {}

    public static Language of(Cookie @Nullable [] cookies, Locale preferred) {
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> Language.ofTag(cookie.getValue()))
                .orElseGet(() -> Language.of(preferred));
    }

    /** The cookie that remembers a choice, as a script sets it. */
    public static String cookie(Language chosen, boolean secure) {
        return COOKIE + "=" + chosen.tag() + "; path=/portal; max-age=" + KEPT.toSeconds() + "; samesite=lax"
                + (secure ? "; secure" : "");
    }
}
