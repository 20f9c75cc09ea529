package dev.trustdesk.portal.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.ViewLanguage;

/** A view could not be shown: says so, with the id under which the log has the rest. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class InternalErrorView extends Composite<Div> implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;

    InternalErrorView(Texts texts) {
        this.words = texts.in(ViewLanguage.current());
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        var id = Incidents.log(error.getException());
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getPageTitle()).withIntro(words.get("shell.error.explanation", id)),
                        new RouterLink(words.get("shell.error.home"), HomeView.class));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return words.get("shell.error.title");
    }
}
