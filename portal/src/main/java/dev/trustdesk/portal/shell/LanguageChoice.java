package dev.trustdesk.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** In which language a window opens: the account's, else what this browser chose last, else what it says it prefers. */
@Component
class LanguageChoice implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final String COOKIE = "trustdesk-language";
    private static final Duration KEPT = Duration.ofDays(365);

    private final transient Accounts accounts;
    private final transient Texts texts;

    LanguageChoice(Accounts accounts, Texts texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> open(init.getUI(), VaadinRequest.getCurrent()));
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .select("html")
                .attr("lang", of(page.getVaadinRequest()).tag()));
    }

    private void open(UI ui, VaadinRequest request) {
        var language = of(request);
        ui.setLocale(language.locale());
        var reconnecting = ui.getReconnectDialogConfiguration();
        reconnecting.setDialogText(texts.get(language, "shell.reconnect.trying"));
        reconnecting.setDialogTextGaveUp(texts.get(language, "shell.reconnect.gave-up"));
    }

    private Language of(VaadinRequest request) {
        return accounts.current()
                .map(Account::language)
                .or(() -> remembered(request))
                .orElseGet(() -> preferred(request));
    }

    private static Optional<Language> remembered(VaadinRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> Language.ofTag(cookie.getValue()));
    }

    private static Language preferred(VaadinRequest request) {
        return Language.of(request.getLocale());
    }

    /** The cookie, as a script sets it. */
    static String cookie(Language language, boolean secure) {
        return COOKIE + "=" + language.tag() + "; path=/portal; max-age=" + KEPT.toSeconds() + "; samesite=lax"
                + (secure ? "; secure" : "");
    }
}
