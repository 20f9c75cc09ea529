package dev.trustdesk.portal.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** Somebody at a page who has a keyboard and nothing else. Korean goes through the browser's input method, syllable by syllable. */
public class Typist {

    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final int SYLLABLES_OF_AN_INITIAL = 588;
    // Nobody presses Tab more often than this to get anywhere.
    private static final int PATIENCE = 20;
    private static final double LONGEST_WAIT = 5_000;

    private final Page page;
    private final CDPSession browser;

    public Typist(Page page) {
        this.page = page;
        this.browser = page.context().newCDPSession(page);
    }

    public Page page() {
        return page;
    }

    /** Presses keys one after the other, such as {@code Control+Enter}. */
    public Typist press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    public Typist type(String text) {
        text.chars().forEach(letter -> {
            if (letter >= FIRST_SYLLABLE && letter <= LAST_SYLLABLE) {
                compose((char) letter);
            } else {
                page.keyboard().type(Character.toString(letter));
            }
        });
        return this;
    }

    /** Goes on with Tab until this, or something in it, has the focus. */
    public Typist tabTo(Locator there) {
        for (var presses = 0; presses < PATIENCE; presses++) {
            page.keyboard().press("Tab");
            if ((boolean) there.evaluate("there => there.matches(':focus-within')")) {
                return this;
            }
        }
        throw new AssertionError("Tab does not lead to " + there + " but to " + focused());
    }

    /** Goes down the open list until this is under the keyboard, and takes it. */
    public Typist choose(String option) {
        var at = page.locator("[role=option]:focus, [role=menuitem]:focus, vaadin-select-item:focus");
        for (var presses = 0; presses < PATIENCE; presses++) {
            page.waitForCondition(() -> at.count() == 1, new Page.WaitForConditionOptions().setTimeout(LONGEST_WAIT));
            if (at.innerText().strip().equals(option)) {
                press("Enter");
                // Vaadin takes the focus back once more at the end of its list's closing, as long as it lasts.
                assertThat(page.locator("vaadin-select-overlay:is([opened], [opening], [closing])"))
                        .hasCount(0);
                return this;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("No such choice: " + option);
    }

    /** Waits until this has the focus. */
    public Typist isAt(Locator there) {
        assertThat(there).hasJSProperty("isConnected", true);
        try {
            page.waitForCondition(
                    () -> (boolean) there.evaluate("there => there.matches(':focus-within')"),
                    new Page.WaitForConditionOptions().setTimeout(LONGEST_WAIT));
        } catch (TimeoutError e) {
            throw new AssertionError("The focus is not at " + there + " but at " + focused(), e);
        }
        return this;
    }

    public Typist sees(Locator there, String text) {
        assertThat(there).containsText(text);
        return this;
    }

    private Object focused() {
        return page.evaluate("document.activeElement.outerHTML.slice(0, 300)");
    }

    // As an input method does it: first the consonant that was typed, then the syllable that it became.
    private void compose(char syllable) {
        var initial = INITIALS.charAt((syllable - FIRST_SYLLABLE) / SYLLABLES_OF_AN_INITIAL);
        composing(Character.toString(initial));
        composing(Character.toString(syllable));
        var kept = new JsonObject();
        kept.addProperty("text", Character.toString(syllable));
        browser.send("Input.insertText", kept);
    }

    private void composing(String text) {
        var shown = new JsonObject();
        shown.addProperty("text", text);
        shown.addProperty("selectionStart", text.length());
        shown.addProperty("selectionEnd", text.length());
        browser.send("Input.imeSetComposition", shown);
    }
}
