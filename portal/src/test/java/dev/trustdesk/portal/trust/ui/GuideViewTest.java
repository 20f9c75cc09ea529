package dev.trustdesk.portal.trust.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.widgets.Prose;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

@PostgresTest
@WithAnonymousUser
class GuideViewTest extends SpringBrowserlessTest {

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
    }

    @Test
    void guidesAreListedAndReadInTheReadersLanguage() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        navigate(GuidesView.class);
        assertThat(written()).contains("안전 안내");

        UI.getCurrent().navigate("guides/incident-guide");

        assertThat(written()).contains("원어민의 검토");
        var text = find(Prose.class).single().getElement();
        assertThat(text.getAttribute("lang")).isEqualTo("ko");
        assertThat(text.getProperty("innerHTML")).contains("td-anchor").doesNotContain("{{");
    }

    @Test
    void aGuideThatDoesNotExistIsSaidToBeMissing() {
        UI.getCurrent().navigate("guides/never-was");

        assertThat(getCurrentView()).isNotInstanceOf(GuideView.class);
    }

    private String written() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
