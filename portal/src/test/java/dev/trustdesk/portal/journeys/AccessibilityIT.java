package dev.trustdesk.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.testing.BrowserTest;
import dev.trustdesk.portal.testing.Browsing;
import dev.trustdesk.portal.testing.DemoAccounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** axe against WCAG 2.2 AA, and that nothing is wider than the screen, on every kind of page, in both languages and on both widths. */
@BrowserTest
class AccessibilityIT {

    private static final int HEIGHT = 800;

    private static final List<String> SITE = List.of(
            "/",
            "/faq",
            "/faq/bithumb",
            "/faq?q=bithumb",
            "/exchanges",
            "/exchanges/bithumb",
            "/updates",
            "/updates/2026-w47-the-desk-opens",
            "/security",
            "/security/migration-safety",
            "/security/incident-guide",
            "/security/official",
            "/security/fakes",
            "/security/incidents",
            "/security/check",
            "/security/fakes/report",
            "/security/official/github",
            "/facts",
            "/facts/migration.deadline",
            "/promises",
            "/subscribe",
            "/start",
            "/start/create-agent",
            "/help",
            "/help/verify",
            "/help/lost",
            "/no-such-page");

    private static final List<String> OPEN = List.of(
            "/portal/",
            "/portal/faq",
            "/portal/faq/bithumb",
            "/portal/exchanges",
            "/portal/exchanges/bithumb",
            "/portal/updates",
            "/portal/guides",
            "/portal/start",
            "/portal/check",
            "/portal/sign-in",
            "/portal/no-such-page");

    private static final String QUEUE = "/portal/support/queue";

    private static final List<String> STAFF = List.of(
            "/portal/",
            "/portal/accounts",
            "/portal/jobs",
            "/portal/admin/mail",
            "/portal/admin/audit",
            "/portal/admin/alarms",
            "/portal/account",
            "/portal/support/promise",
            "/portal/support/policies",
            "/portal/support/clock-check",
            "/portal/support/exclusions",
            "/portal/support/outcomes",
            "/portal/support/import",
            "/portal/support/questions",
            "/portal/my-tickets",
            "/portal/my-tickets/ask",
            "/portal/support/mentions",
            "/portal/support/canned-answers",
            "/portal/support/macros",
            "/portal/faq-suggestions",
            "/portal/faq-suggestions/mine",
            QUEUE);

    private static final List<String> PUBLISHING = List.of(
            "/portal/publish/posts",
            "/portal/publish/posts/new",
            "/portal/publish/answers",
            "/portal/publish/exchanges",
            "/portal/publish/exchanges/bithumb",
            "/portal/publish/facts",
            "/portal/publish/facts/migration.deadline",
            "/portal/publish/facts/official-github",
            "/portal/publish/incidents",
            "/portal/publish/incidents/new",
            "/portal/publish/fakes",
            "/portal/publish/subscribers",
            "/portal/admin/webhooks");

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Texts texts;

    @ParameterizedTest
    @EnumSource
    void theSite(Language language, Browsing browsing) {
        var page = browsing.context(language.locale(), Browsing.LAPTOP, true).newPage();
        var prefix = language == Language.KO ? "/ko" : "";
        assertThat(problems(page, SITE.stream().map(path -> prefix + path).toList()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void thePortalForEveryone(Language language, Browsing browsing) {
        var page = browsing.context(language.locale(), Browsing.LAPTOP, true).newPage();
        assertThat(problems(page, OPEN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void thePortalForStaff(Language language, Browsing browsing) {
        var page = accounts.asAnybody(language, browsing, Browsing.LAPTOP).newPage();
        var problems = problems(page, List.of("/portal/faq-suggestions/" + suggestion()));
        problems.addAll(problems(page, STAFF));

        page.setViewportSize(Browsing.LAPTOP, HEIGHT);
        page.locator("a.td-row-link").first().click();
        page.locator(".td-composer").waitFor();
        problems.addAll(problems(page, "a ticket"));

        page.setViewportSize(Browsing.LAPTOP, HEIGHT);
        page.getByText(texts.get(language, "desk.deletion.begin")).click();
        page.locator(".td-deletion-reasons").waitFor();
        problems.addAll(problems(page, "the deletion of a ticket"));
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void thePortalForMaintainers(Language language, Browsing browsing) {
        var page = accounts.asAnybody(language, browsing, Browsing.LAPTOP).newPage();
        var problems = problems(page, PUBLISHING);
        problems.addAll(problems(page, List.of("/portal/publish/answers/" + answer() + "/history")));
        assertThat(problems).isEmpty();
    }

    @Test
    void theKeyboardReachesTheContentFirst(Browsing browsing) {
        var page = browsing.page(Locale.ENGLISH);
        page.navigate("/");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#main$"));
    }

    private String answer() {
        return database.sql("select id from faq.entry where slug = 'bithumb'")
                .query(String.class)
                .single();
    }

    private String suggestion() {
        return database.sql("""
                insert into faq.draft (language, question, answer, ticket_id, proposed_by, proposed_at)
                values ('en', 'How long does it take?', 'Two days.', gen_random_uuid(), 'system:test', now())
                returning id""").query(UUID.class).single().toString();
    }

    /** In the portal a box inside the frame scrolls, and the window never does. */
    private static final String WIDER = """
            () => {
                const frame = document.querySelector('vaadin-app-layout')?.shadowRoot.querySelector('[part=content]');
                const inside = frame ? frame.scrollWidth - frame.clientWidth : 0;
                return Math.max(inside, document.documentElement.scrollWidth - window.innerWidth);
            }""";

    private static List<String> problems(Page page, List<String> paths) {
        var problems = new ArrayList<String>();
        for (var path : paths) {
            page.setViewportSize(Browsing.LAPTOP, HEIGHT);
            page.navigate(path);
            page.getByRole(AriaRole.HEADING).first().waitFor();
            problems.addAll(problems(page, path));
        }
        return problems;
    }

    /** What is wrong with the page that is open, on a laptop and then on a phone. */
    private static List<String> problems(Page page, String name) {
        var problems = new ArrayList<String>();
        for (var width : List.of(Browsing.LAPTOP, Browsing.PHONE)) {
            page.setViewportSize(width, HEIGHT);
            if ((boolean) page.evaluate("'Vaadin' in window")) {
                Browsing.settled(page);
            }
            var where = name + " at " + width + " px: ";
            Browsing.axe(page).forEach(problem -> problems.add(where + problem));
            var overflow = (int) page.evaluate(WIDER);
            if (overflow > 0) {
                problems.add(where + overflow + " px wider than the screen");
            }
        }
        return problems;
    }
}
