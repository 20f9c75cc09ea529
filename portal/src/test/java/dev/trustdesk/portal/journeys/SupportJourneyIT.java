package dev.trustdesk.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.trustdesk.portal.attachments.TestFiles;
import dev.trustdesk.portal.help.HelpDraft;
import dev.trustdesk.portal.help.HelpRequests;
import dev.trustdesk.portal.help.SubmitResult;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.BrowserTest;
import dev.trustdesk.portal.testing.Browsing;
import dev.trustdesk.portal.testing.DemoAccounts;
import dev.trustdesk.portal.testing.UseCase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SupportJourneyIT {

    /** Without the samples, so that the ticket of the test is on the screen and not far below. */
    private static final String QUEUE = "/portal/support/queue?samples=without";

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private HelpRequests requests;

    @Autowired
    private List<ScheduledTask> tasks;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private Texts texts;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    @UseCase("UC-06")
    @UseCase("UC-07")
    void supportAnswersAndTheClockShowsMetAndTheRequesterReadsIt(Browsing browsing) {
        var token = ask("Where are my tokens from the Bithumb swap?");
        var page = accounts.as("support", browsing, Locale.ENGLISH, Browsing.LAPTOP)
                .newPage();
        openFromQueue(page, "Where are my tokens from the Bithumb swap?");

        page.getByText(text("desk.compose.requester"), new Page.GetByTextOptions().setExact(true))
                .click();
        var composer = page.locator(".td-composer textarea").first();
        composer.fill("Bithumb credits the swap itself. Please ask Bithumb for your record of 11 November.");
        var add = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text("desk.attach.choose")));
        page.waitForFileChooser(() -> add.press("Enter"))
                .setFiles(new FilePayload("swap.png", "image/png", TestFiles.png()));
        assertThat(page.locator(".td-to-send .td-files li")).containsText("swap.png");
        assertThat(page.locator("vaadin-upload-file")).hasCount(0);
        Assertions.assertThat(Browsing.axe(page)).isEmpty();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(text("desk.compose.send"))
                                .setExact(true))
                .click();

        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Met with 48 h");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Bithumb credits the swap itself.");
        assertThat(page.locator(".td-message-reply .td-files a")).hasText("swap.png");
        assertThat(page.locator(".td-to-send .td-files li")).hasCount(0);

        var requester = browsing.context(Locale.ENGLISH, Browsing.PHONE, false).newPage();
        requester.navigate("/help/t/" + token);
        assertThat(requester.locator("ol.talk li.staff")).containsText("Bithumb credits the swap itself.");
        var saved = requester.waitForDownload(
                () -> requester.locator("ol.talk li.staff .files a").click());
        Assertions.assertThat(saved.suggestedFilename()).isEqualTo("swap.png");
    }

    @Test
    @UseCase("UC-08")
    void anOverdueTicketTurnsRedWithoutAReload(Browsing browsing) {
        ask("Nobody has answered me for two days");
        var page = accounts.as("support", browsing, Locale.ENGLISH, Browsing.LAPTOP)
                .newPage();
        page.navigate(QUEUE);
        assertThat(link(page, "Nobody has answered me for two days")).isVisible();
        assertThat(overdue(page)).hasCount(0);

        clock.advance(Duration.ofHours(48).plusMinutes(5));
        sweep();
        assertThat(overdue(page).first()).containsText("Overdue 5 min");
    }

    @Test
    @UseCase("UC-06")
    void whoeverGoesOnToAnotherPageBeginsAtItsTop(Browsing browsing) {
        ask("The first of two tickets");
        ask("The second of two tickets");
        var page =
                accounts.as("support", browsing, Locale.ENGLISH, Browsing.PHONE).newPage();
        // Other journeys have filled the queue with more than a phone shows.
        page.navigate(QUEUE + "&sort=newest");
        link(page, "The second of two tickets").click();
        page.locator("[data-send]").waitFor();
        var before = page.url();
        var send = page.locator("[data-send]");

        send.scrollIntoViewIfNeeded();
        assertThat(page.locator("h1")).not().isInViewport();
        page.keyboard().press("j");
        page.waitForURL(url -> !url.equals(before));
        assertThat(page.locator("h1")).isInViewport();

        send.scrollIntoViewIfNeeded();
        page.keyboard().press("u");
        page.waitForURL(url -> url.contains("/queue"));
        assertThat(page.locator("h1")).isInViewport();
    }

    private String ask(String subject) {
        var draft = new HelpDraft(
                requests.newFormKey(),
                Category.EXCHANGE,
                subject,
                "I held AI16Z on Bithumb on 11 November and see nothing yet.",
                null,
                null,
                "Bithumb",
                null,
                Language.EN);
        return ((SubmitResult.Accepted) requests.submit(draft, "c0000200/24")).token();
    }

    private void openFromQueue(Page page, String subject) {
        page.navigate(QUEUE);
        link(page, subject).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(subject);
    }

    private static Locator link(Page page, String subject) {
        return page.locator("a.td-row-link", new Page.LocatorOptions().setHasText(subject));
    }

    private static Locator overdue(Page page) {
        return page.locator("vaadin-grid-cell-content .td-badge[data-tone=bad]");
    }

    private void sweep() {
        var task = tasks.stream()
                .filter(one -> one.name().equals("sla-sweep"))
                .findFirst()
                .orElseThrow();
        SystemActor.run(task.name(), () -> task.run(clock.instant()));
    }

    private String text(String key) {
        return texts.get(Language.EN, key);
    }
}
