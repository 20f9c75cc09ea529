package dev.trustdesk.portal.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Nothing is at this address, or nothing for this account; then it says which role would open it. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends Composite<Div> implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private String title = "";

    NotFoundView(Texts texts) {
        this.words = texts.in(ViewLanguage.current());
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        var roles = rolesFor(event.getLocation().getPath());
        var status = roles.isEmpty() ? HttpStatusCode.NOT_FOUND : HttpStatusCode.FORBIDDEN;
        title = words.get(roles.isEmpty() ? "shell.not-found.title" : "shell.denied.title");
        var explanation = roles.isEmpty()
                ? words.get("shell.not-found.explanation")
                : words.get("shell.denied.explanation", named(roles));
        var home = new RouterLink(words.get("shell.error.home"), HomeView.class);
        getContent().removeAll();
        getContent().add(new PageHeader(title).withIntro(explanation), home);
        return status.getCode();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    // In production Vaadin reroutes a refused navigation here as if there were no such view.
    private static List<Role> rolesFor(String path) {
        return RouteConfiguration.forApplicationScope()
                .getRoute(path)
                .map(view -> view.getAnnotation(RolesAllowed.class))
                .map(allowed ->
                        Arrays.stream(allowed.value()).map(Role::valueOf).toList())
                .orElse(List.of());
    }

    private String named(List<Role> roles) {
        return roles.stream().map(words::of).collect(Collectors.joining(", "));
    }
}
