package dev.trustdesk.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.trustdesk.portal.attachments.TestFiles;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.testing.BrowserTest;
import dev.trustdesk.portal.testing.Browsing;
import dev.trustdesk.portal.testing.UseCase;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class HelpJourneyIT {

    private static final Pattern PRIVATE_PAGE = Pattern.compile("/help/t/[A-Za-z0-9_-]{43}");

    /** A published test vector of BIP-39, valid by its checksum and known to everybody. */
    private static final String SEED_PHRASE =
            "legal winner thank year wave sausage worth useful legal winner thank yellow";

    @Autowired
    private Texts texts;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @UseCase("UC-04")
    @UseCase("UC-06")
    void aReaderAsksForHelpAndWritesAgainWithScriptAndWithout(boolean script, Browsing browsing) {
        var page = browsing.context(Locale.ENGLISH, Browsing.PHONE, script).newPage();
        page.navigate("/help");
        fill(page, "My pool position, script " + script, "I held AI16Z in a pool at the snapshot. What can I do?");
        press(page, text("site.help.send"));

        assertThat(page).hasURL(PRIVATE_PAGE);
        assertThat(page.locator("main")).containsText("I held AI16Z in a pool at the snapshot");
        assertThat(page.locator(".promise time").first()).hasAttribute("datetime", "2026-11-24T12:00:00Z");
        assertThat(page.locator(".check-word")).not().isEmpty();

        page.locator("#text").fill("One more thing: it was on a farm.");
        press(page, text("site.ticket.reply.send"));
        assertThat(page.locator("ol.talk")).containsText("One more thing: it was on a farm.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @UseCase("UC-06")
    void aRequesterAddsAPictureClosesAndRatesWithScriptAndWithout(boolean script, Browsing browsing) {
        var page = browsing.context(Locale.ENGLISH, Browsing.PHONE, script).newPage();
        page.navigate("/help");
        fill(page, "A picture, script " + script, "I see something odd in my wallet.");
        press(page, text("site.help.send"));

        page.locator("#text").fill("Here is what I see.");
        page.locator("#files").setInputFiles(new FilePayload("screen.png", "image/png", TestFiles.png()));
        press(page, text("site.ticket.reply.send"));
        assertThat(page.locator(".files")).containsText("screen.png");
        page.locator(".files summary").press("Enter");
        assertThat(page.locator(".files img")).isVisible();
        assertThat(page.locator(".files img")).hasJSProperty("naturalWidth", 12);
        if (script) {
            assertThat(Browsing.axe(page)).isEmpty();
        }

        page.locator("#text").fill("And this is no picture.");
        page.locator("#files").setInputFiles(new FilePayload("photo.png", "image/png", TestFiles.jpeg()));
        press(page, text("site.ticket.reply.send"));
        assertThat(page.locator("#text-problem")).containsText("photo.png");
        assertThat(page.locator("#text")).hasValue("And this is no picture.");

        press(page, text("site.ticket.close"));
        assertThat(page.locator(".closed")).containsText(text("site.ticket.closed"));
        page.locator("input[name=score][value=good]").check();
        press(page, text("site.ticket.rate.save"));
        assertThat(page.locator(".saved")).containsText(text("help.score.good"));
    }

    @Test
    @UseCase("UC-04")
    void aMistakeIsExplainedOnTheSamePageAndTheTextIsKept(Browsing browsing) {
        var page = browsing.context(Locale.KOREAN, Browsing.PHONE, false).newPage();
        page.navigate("/ko/help");
        page.locator("#text").fill("제목을 잊었습니다.");
        press(page, texts.get(Language.KO, "site.help.send"));
        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
        assertThat(page.locator("#text")).hasValue("제목을 잊었습니다.");
    }

    @Test
    @UseCase("UC-04")
    void answersAreSuggestedWhileWriting(Browsing browsing) {
        var page = browsing.page(Locale.ENGLISH);
        page.navigate("/help");
        page.locator("#subject").pressSequentially("max amount reached when I migrate");
        assertThat(page.locator("#suggestions")).containsText(Pattern.compile("max amount", Pattern.CASE_INSENSITIVE));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @UseCase("UC-04")
    void anAnswerThatSolvesItEndsTheFormKindlyAndTheTextIsThereAgainOnTheWayBack(Language language, Browsing browsing) {
        var page = browsing.context(language.locale(), Browsing.PHONE, true).newPage();
        page.navigate(language == Language.KO ? "/ko/help" : "/help");
        var question = language == Language.KO ? "최대 수량에 도달했다는 오류" : "max amount reached when I migrate";
        page.locator("#subject").pressSequentially(question);
        var solved = page.locator("#suggestions button").first();
        assertThat(solved).hasText(texts.get(language, "site.solved"));
        assertThat(Browsing.axe(page)).isEmpty();

        var counted =
                page.waitForResponse(answer -> answer.url().endsWith("/help/solved"), () -> solved.press("Enter"));
        assertThat(counted.status()).isEqualTo(204);
        assertThat(page.locator("#solved")).containsText(texts.get(language, "site.solved.title"));
        assertThat(page.locator("#solved")).isFocused();
        assertThat(page.locator("form.help")).isHidden();
        assertThat(Browsing.axe(page)).isEmpty();

        page.locator("#solved button").press("Enter");
        assertThat(page.locator("#subject")).isFocused();
        assertThat(page.locator("#subject")).hasValue(question);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @UseCase("UC-04")
    void theBrowserRemembersThatOneHasAskedUntilItIsToldToForget(Language language, Browsing browsing) {
        var page = browsing.context(language.locale(), Browsing.PHONE, true).newPage();
        var form = language == Language.KO ? "/ko/help" : "/help";
        page.navigate(form);
        assertThat(page.locator("#asked")).isHidden();
        fill(page, "Asked once", "I held AI16Z in a pool at the snapshot.");
        press(page, texts.get(language, "site.help.send"));
        assertThat(page).hasURL(PRIVATE_PAGE);
        var token = page.url().substring(page.url().lastIndexOf('/') + 1);
        var number = page.locator("[data-request-number]").getAttribute("data-request-number");

        page.navigate(form);
        assertThat(page.locator("#asked")).containsText(texts.get(language, "site.ticket.number", number));
        assertThat(Browsing.axe(page)).isEmpty();
        var kept = (String) page.evaluate("JSON.stringify({ ...localStorage })");
        assertThat(kept).contains(number).doesNotContain(token, "Asked once", "snapshot");

        press(page, texts.get(language, "site.asked.forget"));
        assertThat(page.locator("#asked")).isHidden();
        page.reload();
        assertThat(page.locator("#asked")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @UseCase("UC-06")
    void aRequesterDeletesTheirRequestWithScriptAndWithout(boolean script, Browsing browsing) {
        var page = browsing.context(Locale.ENGLISH, Browsing.PHONE, script).newPage();
        page.navigate("/help");
        fill(page, "To be deleted, script " + script, "I see something odd in my wallet.");
        press(page, text("site.help.send"));
        assertThat(page).hasURL(PRIVATE_PAGE);
        var address = page.url();

        page.navigate(address + "/delete");
        assertThat(page.locator("h1")).hasText(text("site.delete.title"));
        if (script) {
            assertThat(Browsing.axe(page)).isEmpty();
        }
        press(page, text("site.delete.verb"));
        assertThat(page.locator("h1")).hasText(text("site.ticket.deleted.title"));
        if (script) {
            assertThat(Browsing.axe(page)).isEmpty();
        }
        page.navigate("/help");
        assertThat(page.locator("#asked")).isHidden();
        page.navigate(address);
        assertThat(page.locator("h1")).hasText(text("site.ticket.deleted.title"));
    }

    @Test
    @UseCase("UC-05")
    void aSeedPhraseNeverLeavesTheBrowser(Browsing browsing) {
        var page = browsing.page(Locale.ENGLISH);
        var sent = new ArrayList<String>();
        page.onRequest(request -> sent.add(request.method() + " " + request.url() + " " + request.postData()));
        page.navigate("/help");
        fill(
                page,
                "Please help",
                "My words are " + SEED_PHRASE.toUpperCase(Locale.ROOT).replace(" ", ", ") + " thanks");
        press(page, text("site.help.send"));

        assertThat(page.locator("#secret")).isVisible();
        assertThat(page.locator("#secret")).containsText(text("site.secret.not-sent"));
        assertThat(page).hasURL(Pattern.compile("/help$"));
        assertThat(sent)
                .isNotEmpty()
                .noneMatch(request -> request.toLowerCase(Locale.ROOT).contains("sausage"));
    }

    @Test
    @UseCase("UC-05")
    void withoutScriptTheServerRefusesASeedPhraseAndShowsItToNobody(Browsing browsing) {
        var page = browsing.context(Locale.ENGLISH, Browsing.LAPTOP, false).newPage();
        page.navigate("/help");
        fill(page, "Please help", "My words are " + SEED_PHRASE);
        press(page, text("site.help.send"));
        assertThat(page.locator("#secret")).containsText(text("site.secret.refused"));
        assertThat(page.content()).doesNotContain("sausage");
    }

    private static void fill(Page page, String subject, String text) {
        page.locator("input[name=category][value=liquidity]").check();
        page.locator("#subject").fill(subject);
        page.locator("#text").fill(text);
    }

    /** By keyboard: without script there are no animation frames, by which the driver would see that a button stands still. */
    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }

    private String text(String key) {
        return texts.get(Language.EN, key);
    }
}
