package dev.trustdesk.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import dev.trustdesk.portal.testing.BrowserTest;
import dev.trustdesk.portal.testing.Browsing;
import dev.trustdesk.portal.testing.DemoAccounts;
import dev.trustdesk.portal.testing.UseCase;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A field of the portal tells the server what it holds as soon as it is left: not if that is a secret. */
@BrowserTest
class GuardedFieldsIT {

    private static final String PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    @Autowired
    private DemoAccounts accounts;

    @Test
    @UseCase("UC-05")
    void aSecretInAFieldOfTheDeskStaysInTheBrowser(Browsing browsing) {
        var page = accounts.as("support", browsing, Locale.ENGLISH, Browsing.LAPTOP)
                .newPage();
        var sent = everythingSent(page);
        page.navigate("/portal/support/queue");
        page.locator("a[href*='support/ticket']").first().click();
        var composer = page.locator(".td-composer textarea").first();

        composer.fill("The requester wrote " + PHRASE + " to me");
        composer.press("Tab");

        assertThat(problem(page, ".td-composer vaadin-text-area")).containsText("It has not been sent");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save note"))
                .click();
        Browsing.settled(page);
        assertThat(sent).isNotEmpty().noneMatch(text -> text.contains("sausage"));
        assertThat(composer).hasValue("The requester wrote " + PHRASE + " to me");

        composer.fill("The requester wrote a phrase; I told them to move.");
        composer.press("Tab");
        assertThat(problem(page, ".td-composer vaadin-text-area")).isHidden();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save note"))
                .click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("I told them to move.");
    }

    /** The server has kept the words before it: they must not be sent in the place of what is on the screen. */
    @Test
    @UseCase("UC-05")
    void nothingIsSentWhileAFieldHoldsBackASecret(Browsing browsing) {
        var page = accounts.as("support", browsing, Locale.ENGLISH, Browsing.LAPTOP)
                .newPage();
        page.navigate("/portal/support/queue");
        page.locator("a[href*='support/ticket']").first().click();
        var composer = page.locator(".td-composer textarea").first();
        var messages = page.locator(".td-message");
        composer.fill("What was found so far.");
        composer.press("Tab");
        assertThat(page.locator(".td-kept")).isVisible();
        var before = messages.count();

        composer.fill("What was found so far: " + PHRASE);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save note"))
                .click();
        assertThat(composer).isFocused();
        composer.press("Control+Enter");
        Browsing.settled(page);

        assertThat(problem(page, ".td-composer vaadin-text-area")).containsText("It has not been sent");
        assertThat(messages).hasCount(before);
        assertThat(composer).hasValue("What was found so far: " + PHRASE);

        composer.fill("What was found since.");
        composer.press("Control+Enter");
        assertThat(messages.last()).containsText("What was found since.");
    }

    @Test
    @UseCase("UC-05")
    void aSecretInASearchBoxIsNotSearchedFor(Browsing browsing) {
        var page = browsing.page(Locale.KOREAN);
        var sent = everythingSent(page);
        page.navigate("/portal/faq");
        var search = page.locator("vaadin-text-field input").first();

        search.pressSequentially(PHRASE + " ");

        assertThat(problem(page, "vaadin-text-field")).containsText("전송하지 않았으며");
        Browsing.settled(page);
        assertThat(sent).isNotEmpty().noneMatch(text -> text.contains("yellow"));
    }

    /** A search field tells the server of every pause, and a paste is one. */
    @Test
    @UseCase("UC-05")
    void aSecretThatIsPastedIntoASearchBoxIsNotSearchedFor(Browsing browsing) {
        var page = browsing.page(Locale.ENGLISH);
        var sent = everythingSent(page);
        page.navigate("/portal/faq");
        var search = page.locator("vaadin-text-field input").first();

        search.fill(PHRASE);
        assertThat(problem(page, "vaadin-text-field")).containsText("It has not been sent");
        search.press("Tab");
        search.fill("bithumb");
        assertThat(problem(page, "vaadin-text-field")).isHidden();
        // What was typed first would have gone before this.
        page.waitForCondition(() -> sent.stream().anyMatch(text -> text.contains("bithumb")));

        assertThat(sent).noneMatch(text -> text.contains("sausage"));
    }

    /** Cut to what the field takes, a phrase is none any more, and most of it would be gone all the same. */
    @Test
    @UseCase("UC-05")
    void aSecretThatIsTooLongForAFieldIsNotPastedInPart(Browsing browsing) {
        var page = browsing.page(Locale.ENGLISH);
        page.navigate("/portal/exchanges");
        var search = page.locator("vaadin-text-field input").first();
        assertThat(search).hasAttribute("maxlength", "60");

        var goesOn = search.evaluate("""
                (field, text) => {
                    const clipboardData = new DataTransfer();
                    clipboardData.setData('text/plain', text);
                    return field.dispatchEvent(
                        new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }));
                }""", PHRASE);

        assertThat(goesOn).as("the browser would put it in").isEqualTo(false);
        assertThat(problem(page, "vaadin-text-field")).containsText("It has not been sent");
    }

    /** Boxes of choices look up with every letter what is typed into them, and some keep it as a choice of its own. */
    @Test
    @UseCase("UC-05")
    void aSecretInABoxOfChoicesIsNeitherLookedUpNorKept(Browsing browsing) {
        var page = accounts.as("support", browsing, Locale.ENGLISH, Browsing.LAPTOP)
                .newPage();
        var sent = everythingSent(page);
        page.navigate("/portal/support/queue");
        page.locator("a[href*='support/ticket']").first().click();
        var tags = page.locator("vaadin-multi-select-combo-box.td-tags");
        assertThat(tags).isVisible();

        for (var box : List.of("vaadin-multi-select-combo-box.td-tags", "main vaadin-combo-box")) {
            var typed = page.locator(box + " input").first();
            typed.fill(PHRASE);
            assertThat(problem(page, box)).containsText("It has not been sent");
            typed.press("Enter");
            typed.press("Tab");
        }

        // What is typed afterwards is sent, so what was typed before would have been by now.
        var typed = tags.locator("input");
        typed.fill("after the phrase");
        assertThat(problem(page, "vaadin-multi-select-combo-box.td-tags")).isHidden();
        typed.press("Enter");
        assertThat(tags.locator("vaadin-multi-select-combo-box-chip:not([slot=overflow])")
                        .first())
                .hasText("after-the-phrase");
        assertThat(sent).anyMatch(text -> text.contains("after the phrase"));
        assertThat(sent).noneMatch(text -> text.contains("sausage"));
    }

    /** What stands under a field; the same words are also said aloud by an element that nobody sees. */
    private static Locator problem(Page page, String field) {
        return page.locator(field + " [slot=error-message]").first();
    }

    private static List<String> everythingSent(Page page) {
        var sent = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> sent.add(request.url() + " " + body(request)));
        page.onWebSocket(socket -> socket.onFrameSent(frame -> sent.add(String.valueOf(frame.text()))));
        return sent;
    }

    private static String body(Request request) {
        return request.postData() == null ? "" : request.postData();
    }
}
