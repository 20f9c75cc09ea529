package dev.trustdesk.portal.trust.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

@PostgresTest
@WithAnonymousUser
class CheckViewTest extends SpringBrowserlessTest {

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
    }

    @Test
    void whatIsPastedIsAnsweredInTheReadersLanguageAndNeverALink() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        assertThat(checked("https://docs.elizaos.ai")).contains("공식 목록에 있습니다");
        assertThat(checked("x.com/elizaos_cloud")).contains("알려진 사칭입니다");
        assertThat(checked("https://elizaos.ai.claim.example")).contains("확인되지 않았습니다", "앞부분에만");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).noneMatch(href -> href.contains("claim"));
    }

    @Test
    void whatCannotBeReadIsRefusedAtTheFieldAndASecretIsTakenOutOfIt() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        checked("what is this");
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        assertThat(checked("zoo ".repeat(11) + "wrong")).contains("looks like a seed phrase");
        assertThat(find(TextField.class).single().getValue()).isEmpty();
    }

    private String checked(String pasted) {
        navigate(CheckView.class);
        test(find(TextField.class).single()).setValue(pasted);
        test(find(Button.class).all().stream()
                        .filter(button -> !(button instanceof DrawerToggle))
                        .findFirst()
                        .orElseThrow())
                .click();
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
