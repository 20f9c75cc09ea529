package dev.trustdesk.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.widgets.BrowserLanguage;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** In which language a window opens: the account's, else what this browser chose last, else what it says it prefers. */
@Component
class LanguageChoice implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

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
        var account = request.getAttribute(Accounts.OF_REQUEST) instanceof Account known
                ? Optional.of(known)
                : accounts.current();
        return account.map(Account::language)
                .orElseGet(() -> BrowserLanguage.of(request.getCookies(), request.getLocale()));
    }
}
