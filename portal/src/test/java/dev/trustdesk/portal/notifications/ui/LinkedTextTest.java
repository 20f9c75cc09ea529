package dev.trustdesk.portal.notifications.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import dev.trustdesk.portal.notifications.ui.LinkedText.Part;
import org.junit.jupiter.api.Test;

class LinkedTextTest {

    @Test
    void addressesCanBeFollowedAndEverythingElseIsText() {
        assertThat(LinkedText.parts(
                        "Open (https://desk.example/help/t/a_b-c#x).\n<a href=\"https://evil.example\">now</a>"))
                .containsExactly(
                        new Part("Open (", false),
                        new Part("https://desk.example/help/t/a_b-c#x", true),
                        new Part(").\n<a href=\"", false),
                        new Part("https://evil.example", true),
                        new Part("\">now</a>", false));
        assertThat(LinkedText.parts("javascript:alert(1) http:// 주소 없음"))
                .containsExactly(new Part("javascript:alert(1) http:// 주소 없음", false));
        assertThat(LinkedText.parts("")).isEmpty();
    }

    @Test
    void thePortalsRouterLeavesTheAddressesAlone() {
        var link = (Anchor) new LinkedText("https://desk.example/portal/sign-in/link#token")
                .getChildren()
                .findFirst()
                .orElseThrow();
        assertThat(link.getHref()).isEqualTo("https://desk.example/portal/sign-in/link#token");
        assertThat(link.isRouterIgnore()).isTrue();
    }
}
