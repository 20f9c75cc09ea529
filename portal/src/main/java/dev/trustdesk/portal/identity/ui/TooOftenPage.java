package dev.trustdesk.portal.identity.ui;

import dev.trustdesk.portal.identity.IdentityPaths;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.widgets.BrowserLanguage;
import dev.trustdesk.portal.widgets.PlainPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The answer to too many attempts: how long to wait, as a plain page, because a view cannot answer a form with a status. */
@Component
class TooOftenPage {

    private final Texts texts;

    TooOftenPage(Texts texts) {
        this.texts = texts;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Duration retryAfter) throws IOException {
        var words = texts.in(BrowserLanguage.of(request.getCookies(), request.getLocale()));
        var minutes = retryAfter.plusSeconds(59).toMinutes();
        response.setHeader("Retry-After", String.valueOf(retryAfter.toSeconds()));
        new PlainPage(
                        words.language(),
                        words.get("identity.too-often.title"),
                        words.get("identity.too-often.explanation", minutes),
                        IdentityPaths.SIGN_IN,
                        words.get("identity.too-often.back"))
                .write(response, HttpStatus.TOO_MANY_REQUESTS);
    }
}
