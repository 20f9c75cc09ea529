package dev.trustdesk.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.AriaRole;
import dev.trustdesk.portal.testing.BrowserTest;
import dev.trustdesk.portal.testing.Browsing;
import dev.trustdesk.portal.testing.DemoAccounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** axe against WCAG 2.2 AA, and that nothing is wider than the screen, on every kind of page, in both languages and on both widths. */
@BrowserTest
class AccessibilityIT {

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
            "/start",
            "/start/create-agent",
            "/help",
            "/no-such-page");

    private static final List<String> OPEN =
            List.of("faq", "faq/bithumb", "exchanges", "exchanges/bithumb", "updates", "guides", "start", "sign-in");

    @Autowired
    private DemoAccounts accounts;

    @ParameterizedTest
    @CsvSource({"en,360", "en,1280", "ko,360", "ko,1280"})
    void theSite(String language, int width, Browsing browsing) {
        var context = browsing.context(Locale.forLanguageTag(language), width, true);
        var prefix = language.equals("ko") ? "/ko" : "";
        assertThat(problems(context, SITE.stream().map(path -> prefix + path).toList()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,360", "en,1280", "ko,360", "ko,1280"})
    void thePortalForEveryone(String language, int width, Browsing browsing) {
        var context = browsing.context(Locale.forLanguageTag(language), width, true);
        assertThat(problems(context, portal(OPEN))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "support,'support/queue',360",
        "support,'support/queue',1280",
        "maintainer,'publish/posts;publish/posts/new',360",
        "maintainer,'publish/posts;publish/posts/new',1280",
        "administrator,'accounts;jobs;admin/mail;account',360",
        "administrator,'accounts;jobs;admin/mail;account',1280",
    })
    void thePortalForStaff(String role, String views, int width, Browsing browsing) {
        var context = accounts.as(role, browsing, Locale.ENGLISH, width);
        assertThat(problems(context, portal(List.of(views.split(";"))))).isEmpty();
    }

    @Test
    void theKeyboardReachesTheContentFirst(Browsing browsing) {
        var page = browsing.page(Locale.ENGLISH);
        page.navigate("/");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(java.util.regex.Pattern.compile("#main$"));
    }

    private static List<String> portal(List<String> views) {
        return views.stream().map(view -> "/portal/" + view).toList();
    }

    private static List<String> problems(BrowserContext context, List<String> paths) {
        var problems = new ArrayList<String>();
        for (var path : paths) {
            var page = context.newPage();
            page.navigate(path);
            page.getByRole(AriaRole.HEADING).first().waitFor();
            if (path.startsWith("/portal")) {
                Browsing.settled(page);
            }
            Browsing.axe(page).forEach(problem -> problems.add(path + " " + problem));
            var overflow = (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            if (overflow > 0) {
                problems.add(path + " is " + overflow + " px wider than the screen");
            }
            page.close();
        }
        return problems;
    }
}
