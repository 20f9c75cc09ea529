package dev.trustdesk.portal.identity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.identity.IdentityPaths;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.ViewLanguage;

/**
 * Where a sign-in link leads. One press of a button signs in: mail scanners open links, but press nothing. The token arrives behind
 * {@code #}, so it is in no log, and leaves the address bar at once.
 */
@Route("sign-in/link")
@AnonymousAllowed
class SignInLinkView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private static final String TAKE_TOKEN = """
            const token = window.location.hash.substring(1);
            $0.value = token;
            window.history.replaceState(window.history.state, '', window.location.pathname);
            return token.length > 0;
            """;

    private final transient Wording words;
    private final PlainForm form = new PlainForm(IdentityPaths.SIGN_IN_LINK);
    private final Element token = form.hidden("token", "");
    private final Div incomplete = new Div();

    SignInLinkView(Texts texts) {
        this.words = texts.in(ViewLanguage.current());
        form.submit(words.get("identity.link.button")).addClassName("td-button-primary");
        incomplete.add(
                new Paragraph(words.get("identity.link.incomplete")),
                new Anchor(IdentityPaths.SIGN_IN, words.get("identity.link.again")));
        incomplete.setVisible(false);
        getContent().addClassName("td-sign-in");
        getContent()
                .add(
                        new PageHeader(words.get("identity.link.title")).withIntro(words.get("identity.link.intro")),
                        form,
                        incomplete);
    }

    @Override
    public String getPageTitle() {
        return words.get("identity.link.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(TAKE_TOKEN, token).then(Boolean.class, complete -> {
            form.setVisible(complete);
            incomplete.setVisible(!complete);
        });
    }
}
