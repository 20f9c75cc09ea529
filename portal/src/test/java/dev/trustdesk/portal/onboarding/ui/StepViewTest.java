package dev.trustdesk.portal.onboarding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

@PostgresTest
@WithAnonymousUser
class StepViewTest extends SpringBrowserlessTest {

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
    }

    @Test
    void theGuideLeadsFromTheFirstStepToTheLast() {
        navigate(StartView.class);
        var first = links().getFirst();
        assertThat(links()).hasSize(6);

        UI.getCurrent().navigate(first);
        assertThat(written()).contains("Step 1 of 6", "Next step").doesNotContain("Previous step");

        UI.getCurrent().navigate("start/troubleshooting");
        assertThat(written()).contains("Step 6 of 6", "Previous step").doesNotContain("Next step");
    }

    @Test
    void aStepThatDoesNotExistIsSaidToBeMissing() {
        UI.getCurrent().navigate("start/never-was");

        assertThat(getCurrentView()).isNotInstanceOf(StepView.class);
    }

    private List<String> links() {
        return find(Anchor.class, (Component) getCurrentView()).all().stream()
                .map(Anchor::getHref)
                .toList();
    }

    private String written() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
