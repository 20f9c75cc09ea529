package dev.trustdesk.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.testing.BrowserTest;
import dev.trustdesk.portal.testing.Browsing;
import dev.trustdesk.portal.testing.DemoAccounts;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A bad incident, from the first word to the all-clear: what readers see of it wherever they are. */
@BrowserTest
class IncidentJourneyIT {

    private static final int ONE_LINE = 60;

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private Texts texts;

    @Test
    void aBadIncidentStaysInSightOnBothFacesUntilItIsOver(Browsing browsing) {
        var page = accounts.as("maintainer", browsing, Locale.ENGLISH, Browsing.LAPTOP)
                .newPage();
        page.navigate("/portal/publish/incidents/new");
        Browsing.settled(page);
        fill(page, "trust.incident.part.title", "A fake claim page is spreading on Discord and by mail");
        fill(page, "trust.incident.part.affected", "Whoever opens the link");
        fill(page, "trust.incident.part.body", "Accounts that pose as support send a link.");
        fill(page, "trust.incident.part.advice", "Do **not** open it.");
        tell(page);
        assertThat(page).hasURL(Pattern.compile("/portal/publish/incidents/a-fake-claim-page"));
        assertThat(page.locator(".td-pinned")).containsText("A fake claim page");

        var reader = browsing.context(Locale.ENGLISH, Browsing.PHONE, true).newPage();
        reader.navigate("/faq");
        for (var attempt = 0; attempt < 20 && !reader.locator(".pinned").isVisible(); attempt++) {
            reader.reload();
        }
        var banner = reader.locator(".pinned");
        staysInSight(reader, banner);
        reader.navigate("/faq#" + reader.locator("main [id]").last().getAttribute("id"));
        assertThat(reader.locator(":target").boundingBox().y)
                .as("an address in the page is not under it")
                .isGreaterThanOrEqualTo(banner.boundingBox().height);
        assertThat(Browsing.axe(reader)).isEmpty();

        var phone =
                accounts.as("support", browsing, Locale.ENGLISH, Browsing.PHONE).newPage();
        phone.navigate("/portal/guides");
        Browsing.settled(phone);
        phone.locator(".td-footer").scrollIntoViewIfNeeded();
        assertThat(phone.locator(".td-pinned")).isInViewport();
        assertThat(phone.locator(".td-pinned").boundingBox().height).isLessThan(ONE_LINE);

        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(texts.get(Language.EN, "trust.stage.investigating")))
                .click();
        page.getByRole(AriaRole.OPTION, named("trust.stage.resolved")).click();
        fill(page, "trust.incident.part.body", "The page is gone.");
        tell(page);
        assertThat(phone.locator(".td-pinned")).isHidden();
        assertThat(page.locator(".td-pinned")).isHidden();
    }

    private static void staysInSight(Page reader, Locator banner) {
        reader.locator(".stamp").scrollIntoViewIfNeeded();
        assertThat(banner).isInViewport();
        var box = banner.boundingBox();
        assertThat(box.y).isZero();
        assertThat(box.height).as("one line").isLessThan(ONE_LINE);
    }

    private void tell(Page page) {
        Browsing.settled(page);
        page.getByRole(AriaRole.BUTTON, named("trust.incident.tell").setExact(true))
                .click();
        page.getByRole(AriaRole.BUTTON, named("trust.incident.tell.verb").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).isHidden();
        Browsing.settled(page);
    }

    private void fill(Page page, String key, String text) {
        var label = texts.get(Language.EN, key) + " (" + texts.get(Language.EN, "widgets.editor.en") + ")";
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(text);
        field.press("Tab");
    }

    private Page.GetByRoleOptions named(String key) {
        return new Page.GetByRoleOptions().setName(texts.get(Language.EN, key));
    }
}
