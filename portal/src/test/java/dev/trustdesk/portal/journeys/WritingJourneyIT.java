package dev.trustdesk.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.trustdesk.portal.help.HelpDraft;
import dev.trustdesk.portal.help.HelpRequests;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.testing.BrowserTest;
import dev.trustdesk.portal.testing.Browsing;
import dev.trustdesk.portal.testing.DemoAccounts;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writing on a ticket with the keyboard, in a real browser. */
@BrowserTest
class WritingJourneyIT {

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private HelpRequests requests;

    @Autowired
    private javax.sql.DataSource dataSource;

    @Test
    void answersAreInsertedAtTheCursorByKeyboardInTheRequestersLanguage(Browsing browsing) {
        var page = openTicket(browsing, "제 토큰은 어디에 있나요?", Language.KO);
        var field = field(page);

        field.pressSequentially("안녕하세요. ??ratio");
        var options = page.locator(".td-inserts [role=option]");
        assertThat(options.first()).isVisible();
        assertThat(field).hasAttribute("aria-activedescendant", "td-inserts-0");
        field.press("ArrowDown");
        field.press("Enter");
        assertThat(page.locator(".td-inserts")).isHidden();
        assertThat(field).hasValue(Pattern.compile("안녕하세요\\. [\\s\\S]*/ko/faq/[a-z0-9-]+$"));
    }

    @Test
    void entriesThatAreMoreThanTheListIsHighAreWhole(Browsing browsing) {
        var page = openTicket(browsing, "Which answers are there?", Language.EN);
        field(page).pressSequentially("::");
        var options = page.locator(".td-inserts [role=option]");
        assertThat(options.first()).isVisible();

        assertThat(options.count()).isGreaterThan(4);
        assertThat(options.evaluateAll("all => all.filter(each => each.scrollHeight > each.clientHeight).length"))
                .isEqualTo(0);
    }

    @Test
    void whatIsTypedIsThereAgainInAnotherWindow(Browsing browsing) {
        var page = openTicket(browsing, "Will my draft survive?", Language.EN);
        field(page).pressSequentially("Half of a note");
        // Hidden as long as more has been typed than was kept.
        var kept = page.locator(".td-composer:not([data-typing]) .td-kept");
        assertThat(kept).containsText("Draft kept");

        var other = page.context().newPage();
        other.navigate(page.url());

        assertThat(field(other)).hasValue("Half of a note");
        assertThat(Browsing.axe(other)).isEmpty();
    }

    @Test
    void escapeLeavesTheTextAsItIsAndControlEnterSends(Browsing browsing) {
        var page = openTicket(browsing, "Only by keyboard", Language.EN);
        var field = field(page);

        field.pressSequentially("See ::seed");
        assertThat(page.locator(".td-inserts [role=option]").first()).isVisible();
        assertThat(Browsing.axe(page)).isEmpty();
        field.press("Escape");
        assertThat(page.locator(".td-inserts")).isHidden();
        assertThat(field).hasValue("See ::seed");
        field.press("Control+Enter");

        assertThat(page.locator(".td-message-note")).containsText("See ::seed");
        assertThat(field).hasValue("");
    }

    private Page openTicket(Browsing browsing, String subject, Language language) {
        requests.submit(
                new HelpDraft(
                        requests.newFormKey(),
                        Category.WALLET,
                        subject,
                        "I see nothing yet.",
                        null,
                        null,
                        null,
                        null,
                        language),
                "c0000200/24");
        var id = new JdbcTemplate(dataSource)
                .queryForObject("select id::text from support.ticket where subject = ?", String.class, subject);
        var page = accounts.as("support", browsing, Locale.ENGLISH, Browsing.LAPTOP)
                .newPage();
        page.navigate("/portal/support/ticket/" + id);
        Browsing.settled(page);
        return page;
    }

    private static Locator field(Page page) {
        return page.locator(".td-composer textarea").first();
    }
}
