package dev.trustdesk.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.BrowserTest;
import dev.trustdesk.portal.testing.Browsing;
import dev.trustdesk.portal.testing.DemoAccounts;
import dev.trustdesk.portal.testing.UseCase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two maintainers in two browsers, and what readers see of it. */
@BrowserTest
class FactJourneyIT {

    private static final String FACT = "/portal/publish/facts/migration.deadline";
    private static final String SECOND = "second-maintainer";

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private List<ScheduledTask> tasks;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private Texts texts;

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    @UseCase("UC-09")
    void twoMaintainersChangeTheDeadlineAndReadersSeeItInBothLanguages(Browsing browsing) {
        accounts.add(SECOND, "Jun Park", Language.EN, Set.of(Role.MAINTAINER));
        // Sign-ins carry the time of the machine, and are old soon.
        var second =
                accounts.as(SECOND, browsing, Locale.ENGLISH, Browsing.PHONE).newPage();
        var first = accounts.as("maintainer", browsing, Locale.ENGLISH, Browsing.LAPTOP)
                .newPage();
        clock.set(Instant.now().plus(Duration.ofMinutes(10)));

        propose(first, "2026-12-20", "The project put it off.");
        assertThat(main(first)).containsText(text("trust.proposal.yours"));
        assertThat(button(first, "trust.approve")).isHidden();

        open(second);
        signInAgainByLink(second);
        assertThat(second).hasURL(Pattern.compile(FACT.replace(".", "\\.") + "$"));
        clock.set(Instant.now());
        second.reload();
        Browsing.settled(second);
        assertThat(Browsing.axe(second)).isEmpty();
        button(second, "trust.approve").click();
        second.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(text("trust.approve")))
                .click();
        // Everybody who has it open sees it wait, and could stop it.
        assertThat(first.getByRole(AriaRole.TIMER)).containsText(Pattern.compile("(30:00|29:\\d\\d)"));
        assertThat(button(first, "trust.stop")).isVisible();

        clock.advance(Duration.ofMinutes(31));
        goLive();
        assertThat(first.locator(".td-claim-value")).hasText("2026-12-20");
        assertThat(main(first)).containsText("Jun Park");
        readersSee(browsing);
    }

    private void readersSee(Browsing browsing) {
        var reader = browsing.context(Locale.KOREAN, Browsing.PHONE, true).newPage();
        reader.navigate("/ko/facts/migration.deadline");
        for (var attempt = 0; attempt < 20 && !reader.content().contains("2026-12-20"); attempt++) {
            reader.reload();
        }
        assertThat(reader.locator(".claim-value")).containsText("2026-12-20");
        assertThat(reader.locator("main")).containsText("마지막 변경은 아직 영어로만");
        assertThat(reader.locator("ins").first()).hasText("2026-12-20");
        assertThat(Browsing.axe(reader)).isEmpty();
        for (var path : List.of("/", "/ko", "/faq/deadline", "/ko/faq/deadline", "/api/v1/facts/migration.deadline")) {
            assertThat(reader.request().get(path).text()).as(path).contains("2026-12-20");
        }
        reader.navigate("/facts/migration.deadline");
        assertThat(reader.locator("main")).containsText("The project put it off.");
    }

    private void propose(Page page, String value, String reason) {
        open(page);
        button(page, "trust.form.open").click();
        field(page, "trust.part.value").fill(value);
        field(page, "trust.form.reason-en").fill(reason);
        field(page, "trust.form.reason-en").press("Tab");
        // Every page that would change, in both languages, before anything is sent.
        var affected = page.locator(".td-affected");
        assertThat(affected.locator("ins").first()).hasText(value);
        assertThat(affected.locator("li[lang=ko] ins").first()).hasText(value);
        button(page, "trust.form.propose").click();
    }

    private void signInAgainByLink(Page page) {
        button(page, "trust.approve.sign-in").click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(text("identity.sign-in.email")))
                .fill(SECOND + "@demo.invalid");
        var before = accounts.lastLink(SECOND);
        button(page, "identity.sign-in.by-link").click();
        assertThat(main(page)).containsText(text("identity.sign-in.sent"));
        page.waitForCondition(() -> !accounts.lastLink(SECOND).equals(before));
        page.navigate(accounts.lastLink(SECOND));
        main(page).getByRole(AriaRole.BUTTON).first().click();
        Browsing.settled(page);
    }

    private void goLive() {
        var task = tasks.stream()
                .filter(one -> one.name().equals("facts-go-live"))
                .findFirst()
                .orElseThrow();
        SystemActor.run(task.name(), () -> task.run(clock.instant()));
    }

    private static void open(Page page) {
        page.navigate(FACT);
        Browsing.settled(page);
    }

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private Locator field(Page page, String key) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(text(key)).setExact(true));
    }

    private Locator button(Page page, String key) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text(key)).setExact(true));
    }

    private String text(String key) {
        return texts.get(Language.EN, key);
    }
}
