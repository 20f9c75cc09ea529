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
import dev.trustdesk.portal.testing.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class PublishJourneyIT {

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private Texts texts;

    @Test
    @UseCase("UC-09")
    void aPostWithoutItsKoreanTextIsNotPublished(Browsing browsing) {
        var page = newPost(browsing, Browsing.LAPTOP);
        write(page, 0, "Half a post", "Only in English.", "Text.");
        button(page, "updates.editor.publish").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(texts.get(Language.EN, "updates.editor.not-published"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"click", "Control+s"})
    @UseCase("UC-09")
    void whatIsPastedIsSavedEvenWhenItIsSavedAtOnce(String save, Browsing browsing) {
        var page = newPost(browsing, Browsing.LAPTOP);
        var body = field(page, "updates.part.body", 0);
        // The browser reports several lines as several inputs of one value.
        body.fill("## First\n\nSecond line");
        if (save.equals("click")) {
            button(page, "updates.editor.save").click();
        } else {
            body.press(save);
        }
        assertThat(page).hasURL(Pattern.compile("/portal/publish/posts/[0-9a-f-]{36}$"));
        page.reload();
        assertThat(body).hasValue("## First\n\nSecond line");
    }

    @Test
    @UseCase("UC-09")
    void closingTheWindowAtOnceAfterTypingIsAskedBackAndAfterSavingIsNot(Browsing browsing) {
        var page = newPost(browsing, Browsing.LAPTOP);
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        field(page, "updates.part.body", 0).pressSequentially("T");
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        page.waitForCondition(() -> asked.equals(List.of("beforeunload")));

        button(page, "updates.editor.save").click();
        assertThat(page).hasURL(Pattern.compile("/portal/publish/posts/[0-9a-f-]{36}$"));
        Browsing.settled(page);
        page.waitForClose(() -> page.close(new Page.CloseOptions().setRunBeforeUnload(true)));
        assertThat(asked).hasSize(1);
    }

    @Test
    @UseCase("UC-09")
    void onAPhoneOneLanguageIsWrittenOrReadAtATime(Browsing browsing) {
        var page = newPost(browsing, Browsing.PHONE);
        field(page, "updates.part.title", 0).fill("Week 49");
        assertThat(title(page, "widgets.editor.ko")).isHidden();

        tab(page, "widgets.editor.preview").click();
        assertThat(page.locator(".td-preview-title").first()).isVisible();
        assertThat(page.locator(".td-preview-title").first()).hasText("Week 49");
        assertThat(title(page, "widgets.editor.en")).isHidden();

        tab(page, "widgets.editor.write").click();
        tab(page, "widgets.editor.ko").click();
        assertThat(title(page, "widgets.editor.ko")).isVisible();
        assertThat(title(page, "widgets.editor.en")).isHidden();
        assertThat(Browsing.axe(page)).isEmpty();
    }

    private Page newPost(Browsing browsing, int width) {
        var page = accounts.as("maintainer", browsing, Locale.ENGLISH, width).newPage();
        page.navigate("/portal/publish/posts/new");
        Browsing.settled(page);
        // What an earlier test wrote and did not save is kept for the same maintainer.
        var leftOver = button(page, "updates.unsaved.discard");
        if (leftOver.isVisible()) {
            leftOver.click();
            Browsing.settled(page);
        }
        return page;
    }

    /** Fills one of the two panes; on a laptop both are on the screen, English first. */
    private void write(Page page, int pane, String title, String summary, String body) {
        field(page, "updates.part.title", pane).fill(title);
        field(page, "updates.part.summary", pane).fill(summary);
        field(page, "updates.part.body", pane).pressSequentially(body);
        field(page, "updates.part.body", pane).press("Tab");
    }

    private Locator field(Page page, String key, int pane) {
        return page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + texts.get(Language.EN, key))))
                .nth(pane);
    }

    private Locator title(Page page, String languageKey) {
        return page.getByLabel(
                "%s (%s)".formatted(texts.get(Language.EN, "updates.part.title"), texts.get(Language.EN, languageKey)));
    }

    private Locator tab(Page page, String key) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(texts.get(Language.EN, key)));
    }

    private Locator button(Page page, String key) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(texts.get(Language.EN, key)).setExact(true));
    }
}
