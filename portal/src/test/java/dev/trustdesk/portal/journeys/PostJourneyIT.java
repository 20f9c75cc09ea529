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
import dev.trustdesk.portal.testing.UseCase;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A weekly post from the first word to its correction, with its writer and its reviewer at two screens. */
@BrowserTest
class PostJourneyIT {

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private Texts texts;

    @Test
    @UseCase("UC-09")
    void aPostIsWrittenByOneReadByAnotherPublishedAndCorrected(Browsing browsing) {
        accounts.add("second-reader", "Joon Kim", Language.KO, Set.of(Role.MAINTAINER));
        var writer = new Desk(
                accounts.as("maintainer", browsing, Locale.ENGLISH, Browsing.LAPTOP)
                        .newPage(),
                Language.EN);
        var path = writer.writesAPost();
        writer.presses("updates.review.ask");
        writer.sees("updates.state.in_review", "updates.review.asked");

        var reader = new Desk(
                accounts.as("second-reader", browsing, Locale.KOREAN, Browsing.LAPTOP)
                        .newPage(),
                Language.KO);
        reader.opens(path);
        assertThat(writer.main()).containsText("Joon Kim");
        reader.presses("updates.review.send-back");
        reader.field("updates.send-back.reason").fill("비율이 틀렸습니다.");
        reader.presses("updates.send-back.verb");
        // Without a reload: what was decided at one screen stands on the other.
        assertThat(writer.main()).containsText("비율이 틀렸습니다.");

        writer.field("updates.part.body", Language.EN).fill("## News\n\nThe ratio stays {{fact:migration.ratio}}.");
        writer.presses("updates.review.ask");
        reader.presses("updates.changed.show");
        assertThat(reader.main()).containsText("1 AI16Z = 6 elizaOS");
        reader.presses("updates.review.approve");
        assertThat(writer.main()).containsText("Reviewed by Joon Kim");
        assertThat(Browsing.axe(writer.page())).isEmpty();

        writer.presses("updates.editor.publish");
        writer.presses("updates.publish.verb");
        assertThat(writer.page()).hasURL(Pattern.compile("/portal/updates/what-changed-in-week-48$"));
        var site = browsing.context(Locale.KOREAN, Browsing.PHONE, false).newPage();
        opensOnceItSays(site, "48주차 소식");
        assertThat(site.locator("main")).containsText(texts.get(Language.KO, "site.post.reviewed"));
        assertThat(site.locator("main")).containsText("1 AI16Z = 6 elizaOS");
        assertThat(site.request().get("/feeds/updates.atom").text()).contains("What changed in week 48");
        assertThat(site.request().get("/ko").text()).contains("48주차 소식");

        writer.opens(path);
        writer.corrects("The window closed at 11:40 UTC.");
        opensOnceItSays(site, "The window closed at 11:40 UTC.");
        assertThat(site.locator("main")).containsText(texts.get(Language.KO, "site.post.korean-pending"));
        writer.translates("11:40 UTC에 닫혔습니다.");
        opensOnceItSays(site, "11:40 UTC에 닫혔습니다.");
        assertThat(site.locator("main")).not().containsText(texts.get(Language.KO, "site.post.korean-pending"));
    }

    private static void opensOnceItSays(Page site, String words) {
        site.navigate("/ko/updates/what-changed-in-week-48");
        for (var attempt = 0; attempt < 20 && !site.content().contains(words); attempt++) {
            site.reload();
        }
        assertThat(site.locator("main")).containsText(words);
    }

    /** The editor as one maintainer has it before them. */
    private final class Desk {
        private final Page page;
        private final Language language;

        Desk(Page page, Language language) {
            this.page = page;
            this.language = language;
        }

        Page page() {
            return page;
        }

        Locator main() {
            return page.getByRole(AriaRole.MAIN);
        }

        void opens(String path) {
            page.navigate(path);
            Browsing.settled(page);
        }

        /** And loses the window in between. */
        String writesAPost() {
            opens("/portal/publish/posts/new");
            field("updates.part.title", Language.EN).fill("What changed in week 48");
            field("updates.part.summary", Language.EN).fill("Nothing moved this week.");
            field("updates.part.body", Language.EN).fill("## News\n\nThe ratio is another one.");
            field("updates.part.title", Language.KO).fill("48주차 소식");
            field("updates.part.summary", Language.KO).fill("이번 주에는 달라진 것이 없습니다.");
            field("updates.part.body", Language.KO).fill("## 소식\n\n교환 비율은 {{fact:migration.ratio}}입니다.");
            field("updates.part.body", Language.KO).press("Tab");
            Browsing.settled(page);
            page.onceDialog(leaving -> leaving.accept());
            page.reload();
            assertThat(field("updates.part.title", Language.KO)).hasValue("48주차 소식");
            presses("updates.editor.save");
            assertThat(page).hasURL(Pattern.compile("/portal/publish/posts/[0-9a-f-]{36}$"));
            return page.url().replaceFirst("^https?://[^/]+", "");
        }

        void corrects(String english) {
            page.getByText(text("updates.additions.add")).click();
            field("updates.additions.summary", Language.EN).fill(english);
            page.getByLabel(text("updates.additions.korean-later")).check();
            presses("updates.additions.publish");
            presses("updates.publish.verb");
            assertThat(main()).containsText(text("updates.additions.korean-pending"));
        }

        void translates(String korean) {
            page.getByText(text("updates.additions.translate")).click();
            field("updates.additions.summary", Language.KO).first().fill(korean);
            presses("updates.additions.publish");
            presses("updates.publish.verb");
        }

        void presses(String key) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(text(key)).setExact(true))
                    .first()
                    .click();
        }

        void sees(String... keys) {
            for (var key : keys) {
                assertThat(page.locator("body")).containsText(text(key));
            }
        }

        Locator field(String key) {
            return page.getByLabel(text(key));
        }

        Locator field(String key, Language of) {
            return page.getByLabel("%s (%s)".formatted(text(key), text("widgets.editor." + of.tag())));
        }

        private String text(String key) {
            return texts.get(language, key);
        }
    }
}
