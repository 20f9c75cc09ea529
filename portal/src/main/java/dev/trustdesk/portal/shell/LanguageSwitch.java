package dev.trustdesk.portal.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.BrowserLanguage;

/** Shows the same page in the other language, and remembers the choice: with the account, and in this browser. */
class LanguageSwitch extends Composite<NativeButton> {
    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final Language other;
    private final boolean secure;

    LanguageSwitch(Accounts accounts, Wording words, boolean secure) {
        this.accounts = accounts;
        this.other = words.language().other();
        this.secure = secure;
        var button = getContent();
        // In the words and the voice of whoever can read only the other language.
        button.setText(words.texts().get(other, "shell.language.switch"));
        button.getElement().setAttribute("lang", other.tag());
        button.addClassNames("td-button", "td-button-quiet");
        button.addClickListener(click -> choose());
    }

    private void choose() {
        if (accounts.current().isPresent()) {
            accounts.chooseLanguage(other);
        }
        getElement()
                .executeJs("document.cookie = $0; window.location.reload();", BrowserLanguage.cookie(other, secure));
    }
}
