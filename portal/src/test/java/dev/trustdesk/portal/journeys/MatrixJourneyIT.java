package dev.trustdesk.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.testing.BrowserTest;
import dev.trustdesk.portal.testing.Browsing;
import dev.trustdesk.portal.testing.DemoAccounts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A row of the matrix, from a maintainer's laptop to a reader's phone and to paper. */
@BrowserTest
class MatrixJourneyIT {

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private Texts texts;

    @Test
    void aRowIsEditedBesideItsPreviewAndPublishedAfterALookAtWhatChanges(Browsing browsing) {
        var page = editor(browsing, "okx");
        field(page, "exchanges.part.note", "widgets.editor.en").fill("Deposits are open **again**.");
        field(page, "exchanges.part.note", "widgets.editor.ko").fill("입금이 재개되었습니다.");
        var preview = page.locator(".td-row-editor > .td-preview");
        assertThat(preview).containsText("Deposits are open again.");
        assertThat(preview.boundingBox().x)
                .as("beside what is written")
                .isGreaterThan(
                        field(page, "exchanges.part.note", "widgets.editor.en").boundingBox().x);

        button(page, "exchanges.editor.review").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator("ins")).containsText(new String[] {"again", "재개"});
        field(page, "exchanges.editor.reason", "widgets.editor.en").fill("A new notice.");
        field(page, "exchanges.editor.reason", "widgets.editor.ko").fill("새 공지가 나왔습니다.");
        assertThat(Browsing.axe(page)).isEmpty();
        button(page, "exchanges.publish.verb").click();
        assertThat(dialog).isHidden();

        var reader = browsing.context(Locale.KOREAN, Browsing.PHONE, false).newPage();
        reader.navigate("/ko/exchanges/okx/history");
        for (var attempt = 0; attempt < 20 && !reader.content().contains("새 공지가 나왔습니다."); attempt++) {
            reader.reload();
        }
        assertThat(reader.locator(".deeds > li").first()).containsText("새 공지가 나왔습니다.");
        assertThat(reader.locator(".deeds ins").first()).containsText("입금이 재개되었습니다.");
        reader.navigate("/exchanges/okx");
        assertThat(reader.locator("#deposits strong")).hasText("again");
    }

    @Test
    void onAPhoneOneExchangeIsChosenFirstWithoutScriptAndOnPaperAllAreATable(Browsing browsing) {
        var reader = browsing.context(Locale.ENGLISH, Browsing.PHONE, false).newPage();
        reader.navigate("/exchanges");
        var rows = reader.locator(".matrix tr[id]");
        var all = rows.count();
        assertThat(rows.filter(new Locator.FilterOptions().setVisible(true))).hasCount(all);
        reader.getByRole(AriaRole.NAVIGATION, named("exchanges.pick"))
                .getByText("Bithumb")
                .click();
        assertThat(rows.filter(new Locator.FilterOptions().setVisible(true))).hasCount(1);
        assertThat(reader.locator("#bithumb")).isInViewport();
        reader.getByText(texts.get(Language.EN, "exchanges.pick.all")).click();
        assertThat(rows.filter(new Locator.FilterOptions().setVisible(true))).hasCount(all);

        reader.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(reader.locator(".matrix thead")).isVisible();
        assertThat(reader.locator(".pick")).isHidden();
        assertThat(reader.locator("header.top")).isHidden();
    }

    @Test
    void aRowIsMovedByKeysToTheEndOfTheListAndTheFocusGoesWithIt(Browsing browsing) {
        var page = accounts.as("maintainer", browsing, Locale.ENGLISH, Browsing.LAPTOP)
                .newPage();
        page.navigate("/portal/publish/exchanges");
        Browsing.settled(page);
        var names = page.locator(".td-order-about > a");
        var second = names.nth(1).textContent();
        var up = page.getByLabel("Move " + second + " up");
        up.focus();
        up.press("Enter");
        assertThat(names.first()).hasText(second);
        // The button that did it can do no more.
        assertThat(page.getByLabel("Move " + second + " down")).isFocused();
        page.keyboard().press("Enter");
        assertThat(names.nth(1)).hasText(second);
        assertThat(page.getByLabel("Move " + second + " down")).isFocused();
    }

    private Page editor(Browsing browsing, String slug) {
        var page = accounts.as("maintainer", browsing, Locale.ENGLISH, Browsing.LAPTOP)
                .newPage();
        page.navigate("/portal/publish/exchanges/" + slug);
        Browsing.settled(page);
        return page;
    }

    /** The one that is unfolded. */
    private Locator field(Page page, String key, String languageKey) {
        var label = texts.in(Language.EN)
                .get("exchanges.editor.in-language", texts.get(Language.EN, key), texts.get(Language.EN, languageKey));
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private Page.GetByRoleOptions named(String key) {
        return new Page.GetByRoleOptions().setName(texts.get(Language.EN, key));
    }

    private Locator button(Page page, String key) {
        return page.getByRole(AriaRole.BUTTON, named(key).setExact(true));
    }
}
