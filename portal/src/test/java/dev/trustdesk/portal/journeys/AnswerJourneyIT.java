package dev.trustdesk.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.testing.BrowserTest;
import dev.trustdesk.portal.testing.Browsing;
import dev.trustdesk.portal.testing.DemoAccounts;
import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An answer from its first word to its readers: two maintainers in two browsers, and a reader of each language. */
@BrowserTest
class AnswerJourneyIT {

    private static final Pattern EDITOR = Pattern.compile("/portal/publish/answers/[0-9a-f-]{36}$");

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private Texts texts;

    @Test
    void anAnswerIsWrittenByOneSentBackAndPublishedByAnotherAndReadInBothLanguages(Browsing browsing) {
        accounts.add("second", "Sora Second", Language.EN, EnumSet.of(Role.MAINTAINER));
        var first = accounts.as("maintainer", browsing, Locale.ENGLISH, Browsing.LAPTOP)
                .newPage();
        first.navigate("/portal/publish/answers");
        Browsing.settled(first);
        button(first, "faq.answers.new").click();
        assertThat(first).hasURL(EDITOR);
        write(first, "en", "Who approves a change?", "Two people.", "The ratio is ");
        insert(first, "ratio");
        assertThat(field(first, "body", "en")).hasValue("The ratio is {{fact:migration.ratio}}");
        assertThat(field(first, "body", "en")).isFocused();
        write(first, "ko", "변경은 누가 승인합니까?", "두 사람입니다.", "비율은 {{fact:migration.ratio}}입니다.");
        choose(first, "faq.part.category", "faq.category.basics");
        assertThat(state(first)).containsText("Draft kept");
        first.reload();
        Browsing.settled(first);
        assertThat(field(first, "body", "ko")).hasValue("비율은 {{fact:migration.ratio}}입니다.");

        var second =
                accounts.as("second", browsing, Locale.ENGLISH, Browsing.LAPTOP).newPage();
        second.navigate(first.url());
        Browsing.settled(second);
        assertThat(first.locator(".td-other-editors")).containsText("Sora Second");

        button(first, "faq.editor.submit").click();
        button(second, "faq.editor.send-back").click();
        second.getByLabel(text("faq.send-back.reason")).fill("Say that they sign in again.");
        button(second, "faq.send-back.verb").click();
        assertThat(first.getByRole(AriaRole.MAIN)).containsText("Say that they sign in again.");
        field(first, "summary", "en").fill("Two people, and the second signs in again.");
        button(first, "faq.editor.submit").click();
        second.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(text("widgets.conflict.take", "Demo maintainer")))
                .click();
        assertThat(field(second, "summary", "en")).hasValue("Two people, and the second signs in again.");
        assertThat(state(second)).containsText("In review since");
        publish(second);
        assertThat(second).hasURL(Pattern.compile("/portal/faq/who-approves-a-change$"));

        var reader = browsing.context(Locale.KOREAN, Browsing.PHONE, false).newPage();
        reads(reader, "/ko/faq/who-approves-a-change", "1 AI16Z = 6 elizaOS");
        votes(reader);
        changeWithoutKorean(first);
        reads(reader, "/ko/faq/who-approves-a-change", text(Language.KO, "site.lag.major"));
        reader.locator("[role=note] a").click();
        assertThat(reader.locator("#lacking ~ * ins").first()).containsText("Three");
        assertThat(Browsing.axe(second)).isEmpty();
    }

    /** Cast once, without script and without a cookie. */
    private void votes(Page reader) {
        for (var sentence : new String[] {"site.vote.helped", "site.vote.before"}) {
            reader.navigate("/ko/faq/who-approves-a-change");
            reader.locator("form.vote button").first().click();
            reader.locator("main form button").click();
            assertThat(reader.locator("main")).containsText(text(Language.KO, sentence));
        }
        assertThat(reader.context().cookies()).isEmpty();
    }

    private void changeWithoutKorean(Page page) {
        page.navigate("/portal/publish/answers?q=who-approves-a-change");
        Browsing.settled(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Edit: ")))
                .click();
        assertThat(page).hasURL(EDITOR);
        field(page, "summary", "en").fill("Three people.");
        choose(page, "faq.part.size", "faq.size.major");
        button(page, "faq.editor.take").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(text("faq.problem.lacks_change"));
        page.getByLabel(text("faq.editor.korean-pending")).check();
        publish(page);
        assertThat(page).hasURL(Pattern.compile("/portal/faq/who-approves-a-change$"));
    }

    /** The site is drawn anew shortly after a change. */
    private static void reads(Page reader, String path, String text) {
        reader.navigate(path);
        for (var attempt = 0; attempt < 20 && !reader.content().contains(text); attempt++) {
            reader.reload();
        }
        assertThat(reader.locator("main")).containsText(text);
    }

    private void write(Page page, String language, String title, String summary, String body) {
        field(page, "title", language).fill(title);
        field(page, "summary", language).fill(summary);
        field(page, "body", language).fill(body);
        field(page, "body", language).press("End");
    }

    private static void insert(Page page, String word) {
        page.keyboard().press("Control+k");
        var search = page.locator("vaadin-dialog input");
        assertThat(search).isFocused();
        search.pressSequentially(word);
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        search.press("ArrowDown");
        search.press("Enter");
    }

    private void choose(Page page, String field, String option) {
        page.getByLabel(text(field), new Page.GetByLabelOptions().setExact(true))
                .locator("visible=true")
                .first()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(text(option)))
                .click();
        Browsing.settled(page);
    }

    private void publish(Page page) {
        button(page, "faq.editor.take").click();
        button(page, "faq.editor.take.verb").click();
    }

    private Locator field(Page page, String part, String language) {
        return page.getByLabel("%s (%s)".formatted(text("faq.part." + part), text("widgets.editor." + language)))
                .locator("visible=true");
    }

    private static Locator state(Page page) {
        return page.locator(".td-hint[role=status]").first();
    }

    private Locator button(Page page, String key) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text(key)).setExact(true));
    }

    private String text(String key, Object... values) {
        return texts.get(Language.EN, key, values);
    }

    private String text(Language language, String key) {
        return texts.get(language, key);
    }
}
