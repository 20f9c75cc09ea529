package dev.trustdesk.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.trustdesk.portal.testing.BrowserTest;
import dev.trustdesk.portal.testing.Browsing;
import dev.trustdesk.portal.testing.DemoAccounts;
import dev.trustdesk.portal.testing.UseCase;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An account's life: made, signed in to by link, put to use in the other language, signed out of, disabled while it is open. */
@BrowserTest
class AccountJourneyIT {

    private static final Pattern HOME = Pattern.compile("/portal/?$");
    private static final Pattern SIGN_IN = Pattern.compile("/portal/sign-in$");

    @Autowired
    private DemoAccounts accounts;

    @Test
    @UseCase("UC-10")
    void anAdministratorMakesAnAccountAndShutsItWhileItIsOpen(Browsing browsing) {
        var administrator = accountsOf(browsing);
        create(administrator, "Newcomer", "newcomer@demo.invalid");

        var newcomer = accounts.as("newcomer", browsing, Locale.ENGLISH, Browsing.PHONE)
                .newPage();
        newcomer.navigate("/portal/account");
        button(newcomer, "한국어").click();
        assertThat(newcomer.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("내 계정");
        assertThat(newcomer.locator("html")).hasAttribute("lang", "ko");

        button(administrator, "Disable: Newcomer").click();
        button(administrator, "Disable").last().click();
        assertThat(newcomer).hasURL(SIGN_IN);
        newcomer.navigate("/portal/account");
        assertThat(newcomer).hasURL(SIGN_IN);
    }

    @Test
    @UseCase("UC-14")
    void whoSignsOutIsOutAndLeavesNothingBehind(Browsing browsing) {
        create(accountsOf(browsing), "Leaver", "leaver@demo.invalid");
        var profile = accounts.as("leaver", browsing, Locale.ENGLISH, Browsing.LAPTOP);
        var session = profile.storageState();
        var leaver = profile.newPage();
        leaver.navigate("/portal/account");
        assertThat(leaver.getByRole(AriaRole.MAIN)).containsText("leaver@demo.invalid");

        menuItem(leaver, "Account of Leaver").click();
        menuItem(leaver, "Sign out").click();
        assertThat(leaver).hasURL(HOME);
        assertThat(leaver.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();

        leaver.goBack();
        assertThat(leaver).hasURL(SIGN_IN);
        assertThat(leaver.locator("body")).not().containsText("leaver@demo.invalid");

        var thief = browsing.copyOf(session).newPage();
        thief.navigate("/portal/account");
        assertThat(thief).hasURL(SIGN_IN);
    }

    private Page accountsOf(Browsing browsing) {
        var page = accounts.as("administrator", browsing, Locale.ENGLISH, Browsing.LAPTOP)
                .newPage();
        page.navigate("/portal/accounts");
        return page;
    }

    private static void create(Page administrator, String name, String email) {
        button(administrator, "Create account").click();
        administrator.getByLabel("E-mail address").fill(email);
        administrator
                .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                .fill(name);
        button(administrator, "Create account").last().click();
        assertThat(button(administrator, "Disable: " + name)).isVisible();
    }

    private static Locator menuItem(Page page, String name) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
