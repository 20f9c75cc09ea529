package dev.trustdesk.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.trustdesk.portal.testing.BrowserTest;
import dev.trustdesk.portal.testing.Browsing;
import dev.trustdesk.portal.testing.UseCase;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class ReaderJourneyIT {

    @Test
    @UseCase("UC-01")
    @UseCase("UC-02")
    void aReaderOnAPhoneFindsAnAnswerInKoreanWithoutScriptAndWithoutACookie(Browsing browsing) {
        var context = browsing.context(Locale.KOREAN, Browsing.PHONE, false);
        var page = context.newPage();
        page.navigate("/ko");
        assertThat(page.locator("html")).hasAttribute("lang", "ko");

        page.getByRole(AriaRole.SEARCHBOX).fill("지갑");
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        assertThat(page.locator("ol.results > li").first()).containsText("지갑");

        page.getByRole(AriaRole.SEARCHBOX).fill("스냅샷");
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        page.locator("ol.results a").first().click();
        assertThat(page).hasURL(Pattern.compile("/ko/faq/snapshot$"));
        assertThat(page.locator("main")).containsText("2025-11-11 20:40 KST");
        assertThat(page.locator("main time").first())
                .hasAttribute("datetime", Pattern.compile("^\\d{4}-\\d{2}-\\d{2}.*"));

        assertThat(context.cookies()).isEmpty();
        assertThat(fitsItsWidth(page)).isTrue();
    }

    @Test
    @UseCase("UC-03")
    void aReaderSeesWhatIsKnownOfAnExchangeAndWhoSaidIt(Browsing browsing) {
        var page = browsing.page(Locale.ENGLISH);
        page.navigate("/exchanges");
        // The first one leads to its row, the one in the row to its page.
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bithumb"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("/exchanges#bithumb$"));
        page.locator("main a[href='/exchanges/bithumb']").first().click();
        assertThat(page).hasURL(Pattern.compile("/exchanges/bithumb$"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Bithumb");
        assertThat(page.locator("main")).containsText("2025-12-24");
    }

    @Test
    void theLanguageSwitchStaysOnThePageAndAnUnknownPageHelpsInTheRightLanguage(Browsing browsing) {
        var page = browsing.page(Locale.ENGLISH);
        page.navigate("/faq/ratio");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("한국어"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("/ko/faq/ratio$"));

        var missing = page.navigate("/ko/faq/there-is-no-such-answer");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(page.locator("html")).hasAttribute("lang", "ko");
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isVisible();
    }

    private static boolean fitsItsWidth(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    }
}
