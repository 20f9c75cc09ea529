package dev.trustdesk.portal.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import dev.trustdesk.portal.widgets.Note;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;

@PostgresTest
class LoginViewTest extends SpringBrowserlessTest {

    @Test
    @WithAnonymousUser
    void theFormIsTheBrowsersOwnAndFriendlyToPasswordManagers() {
        navigate(LoginView.class);
        var form = find(PlainForm.class).single().getElement();
        assertThat(form.getAttribute("method")).isEqualTo("post");
        assertThat(input("username").getAttribute("autocomplete")).isEqualTo("username");
        assertThat(input("password").getAttribute("autocomplete")).isEqualTo("current-password");
        assertThat(input("password").getAttribute("type")).isEqualTo("password");
    }

    @Test
    @WithAnonymousUser
    void aRefusalIsReadOutAndTellsNothing() {
        show(Map.of("refused", ""));
        var note = find(Note.class).single();
        assertThat(note.getText()).startsWith("That did not work.");
        assertThat(note.getElement().getAttribute("role")).isEqualTo("alert");
    }

    @Test
    @WithAnonymousUser
    void onlyAPageOfThePortalIsRememberedAsTheWayBack() {
        show(Map.of("to", "/portal/queue"));
        assertThat(input("to").getAttribute("value")).isEqualTo("/portal/queue");
        show(Map.of("to", "https://evil.example/"));
        assertThat(input("to").getAttribute("value")).isEmpty();
    }

    @Test
    @WithAccount
    void whoIsSignedInIsNotAskedAgain() {
        UI.getCurrent().navigate(LoginView.class);
        assertThat(getCurrentView()).isNotInstanceOf(LoginView.class);
    }

    private void show(Map<String, String> parameters) {
        UI.getCurrent().navigate(LoginView.class, QueryParameters.simple(parameters));
    }

    private Element input(String name) {
        return descendants(find(PlainForm.class).single().getElement())
                .filter(element -> name.equals(element.getAttribute("name")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> descendants(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(LoginViewTest::descendants));
    }
}
