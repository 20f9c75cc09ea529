package dev.trustdesk.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;

@PostgresTest
class MainLayoutTest extends SpringBrowserlessTest {

    @Test
    @WithAnonymousUser
    void aVisitorReadsAndCanSignIn() {
        navigate(HomeView.class);
        assertThat(groups()).containsExactly("Read");
        assertThat(items()).contains("Home").doesNotContain("Accounts", "Jobs");
        assertThat(find(Anchor.class).withText("Sign in").exists()).isTrue();
    }

    @Test
    @WithAccount(value = Role.SUPPORT, email = "support@desk.example")
    void supportDoesNotSeeWhatAdministratorsDo() {
        navigate(HomeView.class);
        assertThat(items()).doesNotContain("Accounts", "Jobs");
        assertThat(find(Anchor.class).withText("Sign in").exists()).isFalse();
    }

    @Test
    @WithAccount(value = Role.ADMINISTRATOR, email = "admin@desk.example")
    void anAdministratorFindsTheirWorkInTheMenuAndAtHome() {
        navigate(HomeView.class);
        assertThat(groups()).contains("Administer");
        assertThat(items()).contains("Accounts", "Jobs");
        assertThat(find(Anchor.class).withText("Accounts").exists()).isTrue();
    }

    @Test
    @WithAccount(value = Role.MAINTAINER, email = "ko@desk.example", language = Language.KO)
    void theAccountsLanguageIsTheWindows() {
        navigate(HomeView.class);
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Language.KO.locale());
        assertThat(groups()).contains("읽기");
        assertThat(find(NativeButton.class).withText("English").exists()).isTrue();
    }

    @Test
    @WithAccount(value = Role.MEMBER, email = "member@desk.example")
    void whoMayNotOpenAViewIsToldWhichRoleWould() {
        var refused = navigate("jobs", NotFoundView.class);
        assertThat(refused.getPageTitle()).isEqualTo("Not for this account");
        assertThat(written(refused)).contains("Administrator");
    }

    @Test
    @WithAnonymousUser
    void anUnknownAddressSaysSo() {
        assertThat(navigate("no/such/page", NotFoundView.class).getPageTitle()).isEqualTo("Nothing is here");
    }

    private List<String> groups() {
        return find(SideNav.class).all().stream().map(SideNav::getLabel).toList();
    }

    private List<String> items() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    private static String written(Component component) {
        return component.getElement().getTextRecursively();
    }
}
