package dev.trustdesk.portal.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.IdentityPaths;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.ViewLanguage;
import java.util.Set;

/** Signs in by password, or asks for a link by mail. Says the same whether an address is known or not. */
@Route("sign-in")
@AnonymousAllowed
class LoginView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String REFUSED = "refused";
    static final String LINK_REFUSED = "link-refused";
    static final String SENT = "sent";

    /** For those who are signed in and have to show once more that it is they. */
    static final String AGAIN = IdentityPaths.AGAIN;

    private static final Set<String> SHOWN_TO_ALL = Set.of(REFUSED, LINK_REFUSED, SENT, AGAIN);

    private final transient Accounts accounts;
    private final transient Wording words;

    LoginView(Accounts accounts, Texts texts) {
        this.accounts = accounts;
        this.words = texts.in(ViewLanguage.current());
    }

    @Override
    public String getPageTitle() {
        return words.get("identity.sign-in.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        if (accounts.current().isPresent()
                && parameters.getParameters().keySet().stream().noneMatch(SHOWN_TO_ALL::contains)) {
            event.forwardTo("");
            return;
        }
        if (parameters.getParameters().containsKey(AGAIN)) {
            rememberWish(parameters);
        }
        show(parameters);
    }

    // Kept by the session, as Vaadin keeps a refused navigation: a wrong password or the way by mail must not lose it.
    private static void rememberWish(QueryParameters parameters) {
        parameters
                .getSingleParameter(ReturnPath.PARAMETER)
                .flatMap(ReturnPath::of)
                .ifPresent(wish -> VaadinSession.getCurrent()
                        .getSession()
                        .setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE, wish));
    }

    private void show(QueryParameters parameters) {
        var content = getContent();
        content.removeAll();
        content.addClassName("td-sign-in");
        var again = parameters.getParameters().containsKey(AGAIN);
        content.add(new PageHeader(words.get("identity.sign-in.title"))
                .withIntro(again ? words.get("identity.sign-in.again") : words.get("identity.sign-in.intro")));
        if (parameters.getParameters().containsKey(REFUSED)) {
            content.add(new Note(Tone.BAD, words.get("identity.sign-in.refused")));
        } else if (parameters.getParameters().containsKey(LINK_REFUSED)) {
            content.add(new Note(Tone.BAD, words.get("identity.sign-in.link-refused")));
        } else if (parameters.getParameters().containsKey(SENT)) {
            content.add(new Note(Tone.GOOD, words.get("identity.sign-in.sent")));
        }
        var wish = ReturnPath.of(
                parameters.getSingleParameter(ReturnPath.PARAMETER).orElse(null));
        content.add(form(wish.orElse("")));
    }

    private PlainForm form(String returnTo) {
        var form = new PlainForm(IdentityPaths.SIGN_IN);
        form.hidden(ReturnPath.PARAMETER, returnTo);
        form.field("username", "email", words.get("identity.sign-in.email"))
                .setAttribute("autocomplete", "username")
                .setAttribute("maxlength", "254")
                .setAttribute("required", true);
        form.field("password", "password", words.get("identity.sign-in.password"))
                .setAttribute("autocomplete", "current-password");
        form.submit(words.get("identity.sign-in.by-password")).addClassName("td-button-primary");
        var hint = new Paragraph(words.get("identity.sign-in.link-hint"));
        hint.addClassName("td-hint");
        form.add(hint);
        form.submit(words.get("identity.sign-in.by-link"))
                .getElement()
                .setAttribute("formaction", IdentityPaths.SEND_LINK);
        return form;
    }
}
