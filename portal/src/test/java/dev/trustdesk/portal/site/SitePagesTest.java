package dev.trustdesk.portal.site;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.platform.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SitePagesTest {

    private static final Pattern HREF = Pattern.compile("(?:href|action|src)=\"([^\"]*)\"");
    private static final Snapshot SNAPSHOT = SiteSamples.snapshot();

    @Test
    void everyLinkOfEveryPageLeadsSomewhere() {
        var dead = new ArrayList<String>();
        html().forEach((path, text) -> HREF.matcher(text)
                .results()
                .map(found -> found.group(1))
                .forEach(href -> {
                    if (!leadsSomewhere(path, href)) {
                        dead.add(path + " -> " + href);
                    }
                }));
        assertThat(dead).isEmpty();
    }

    @Test
    void nothingIsInlineThatTheContentSecurityPolicyForbids() {
        var inline = Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]* src=)");
        assertThat(html()).allSatisfy((path, text) -> assertThat(text).doesNotContainPattern(inline));
    }

    @Test
    void everyPageExistsInBothLanguagesAndNamesTheOther() {
        html().forEach((path, text) -> {
            var korean = path.equals("/ko") || path.startsWith("/ko/");
            var other = korean ? path.substring(3) : "/ko" + path;
            other = other.isEmpty() ? "/" : other.equals("/ko/") ? "/ko" : other;
            assertThat(SNAPSHOT.pages()).containsKey(other);
            assertThat(text)
                    .contains("<html lang=\"" + (korean ? "ko" : "en") + "\">")
                    .contains("hreflang=\"" + (korean ? "en" : "ko") + "\" href=\"https://desk.example" + other + "\"");
        });
    }

    @Test
    void aLinkPastedInAChatShowsTitleAndState() {
        assertThat(text("/faq/ratio"))
                .contains("<meta property=\"og:title\" content=\"What is the ratio?\">")
                .contains("<meta property=\"og:description\" content=\"In short. The migration is closed.\">")
                .containsPattern(
                        "<meta property=\"og:image\" content=\"https://desk.example/assets/og.png\\?v=[\\w-]+\">");
    }

    @Test
    void whatPeopleWroteIsEscaped() {
        var data = SiteSamples.data("<script>alert(1)</script> & \"more\"");
        var drawn = SiteSamples.pages().draw(data, SiteSamples.NOW, SiteSamples.NOW, null, Map.of());
        assertThat(text(drawn.pages().get("/faq/ratio")))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;")
                .contains("content=\"&lt;script>alert(1)&lt;/script> &amp; &#34;more&#34;\"");
    }

    @Test
    void aLateUpdateSaysHowLateItIs() {
        var late = SiteSamples.NEXT_POST.plus(Duration.ofHours(50));
        var drawn = SiteSamples.pages().draw(SiteSamples.data(), SiteSamples.NOW, late, null, Map.of());
        assertThat(text("/updates")).doesNotContain("Late by");
        assertThat(text(drawn.pages().get("/updates"))).contains("Late by 2 days");
        assertThat(text(drawn.pages().get("/ko/updates"))).contains("2일 늦음");
    }

    @Test
    void howLateIsSaidInStepsOfAnHourAtLeast() {
        var draw = SiteSamples.NEXT_POST.plus(Duration.ofMinutes(59));
        var drawn = SiteSamples.pages().draw(SiteSamples.data(), SiteSamples.NOW, draw, null, Map.of());
        assertThat(text(drawn.pages().get("/")))
                .contains("Late by less than an hour")
                .doesNotContain("data-until");
        assertThat(text("/")).contains("data-until=\"" + SiteSamples.NEXT_POST + "\"");
    }

    @Test
    void whatWasAddedToAPostStandsOnItsPageAndInTheFeedWithItsOwnTime() {
        assertThat(text("/updates/week-48"))
                .contains("Added to since it was published", "href=\"#added-7\"", "id=\"added-7\"")
                .contains("It is 1:6.", "<p>It never was 1:5.</p>", "The Korean text of this addition is pending")
                .contains("Read by a second maintainer before it was published");
        assertThat(text("/feeds/updates.atom"))
                .contains("<id>https://desk.example/updates/week-48#added-7</id>", "Correction: Post week-48")
                .contains("<published>" + SiteSamples.NOW + "</published>");
    }

    @Test
    void anAdditionWhoseKoreanCameLaterComesUpAgainInTheKoreanFeed() {
        var translated = "<updated>" + SiteSamples.NOW.plusSeconds(7_200) + "</updated>";
        assertThat(text("/ko/feeds/updates.atom")).contains("/updates/week-48#added-8</id>", translated);
        assertThat(text("/feeds/updates.atom"))
                .contains("/updates/week-48#added-8</id>")
                .doesNotContain(translated);
    }

    @Test
    void theWeeksOfFirstRepliesArePublishedWithTheirMissesAndWithoutAShareOfTooFew() {
        assertThat(text("/promises"))
                .contains("<td>37</td><td>3</td><td>92 %</td><td>5 hours</td><td>1</td>")
                .contains("<td>1</td><td>1</td><td>too few</td><td>–</td><td>0</td>")
                .contains("2026 Q4: 3 of 4 promised posts in time.");
        assertThat(text("/ko/promises")).contains("건수 부족");
    }

    @Test
    void aSiteThatCannotAskTheDatabaseSaysSo() {
        var drawn = SiteSamples.pages()
                .draw(
                        SiteSamples.data(),
                        SiteSamples.NOW,
                        SiteSamples.NOW,
                        SiteSamples.NOW.minusSeconds(600),
                        Map.of());
        assertThat(text(drawn.pages().get("/"))).contains("We cannot check for changes", "2026-11-22 11:50 UTC");
        assertThat(text("/")).doesNotContain("We cannot check for changes");
    }

    @Test
    void aPageThatDidNotChangeIsKeptAsItIs() {
        var changed = SiteSamples.data("What was the ratio?");
        var next = SiteSamples.pages()
                .draw(changed, SiteSamples.NOW, SiteSamples.NOW.plusSeconds(30), null, SNAPSHOT.pages());
        assertThat(next.pages().get("/security/fakes"))
                .isSameAs(SNAPSHOT.pages().get("/security/fakes"));
        assertThat(next.pages().get("/faq/ratio").tag(true))
                .isNotEqualTo(SNAPSHOT.pages().get("/faq/ratio").tag(true));
    }

    @Test
    void theUnknownPageSpeaksTheReadersLanguage() {
        assertThat(text(SNAPSHOT.missingIn(Language.EN))).contains("<html lang=\"en\">", "There is no such page");
        assertThat(text(SNAPSHOT.missingIn(Language.KO))).contains("<html lang=\"ko\">", "없는 페이지입니다");
    }

    @Test
    void aGuideBeginsWithItsContents() {
        assertThat(text("/security/incident-guide"))
                .containsPattern("<li><a href=\"#second\">The second</a></li>")
                .containsSubsequence("On this page", "<h2 id=\"first\">");
    }

    @Test
    void theFeedsAreWellFormedAndHoldTheNewestFirst() throws Exception {
        var factory = javax.xml.parsers.DocumentBuilderFactory.newDefaultNSInstance();
        for (var path : new String[] {"/feeds/updates.atom", "/ko/feeds/exchanges.atom", "/sitemap.xml"}) {
            var bytes = SNAPSHOT.pages().get(path).body(false);
            assertThat(factory.newDocumentBuilder().parse(new java.io.ByteArrayInputStream(bytes)))
                    .isNotNull();
        }
        assertThat(text("/feeds/updates.atom"))
                .contains("<updated>2026-11-23T09:00:00Z</updated>")
                .containsSubsequence("Post week-48", "Post week-47");
        assertThat(text("/feeds/exchanges.atom")).contains("BITHUMB, Trading: Supported → Suspended", "-trading</id>");
    }

    @Test
    void robotsAreKeptFromPrivatePages() {
        assertThat(text("/robots.txt"))
                .contains("Disallow: /portal\n", "Disallow: /help/t/\n", "Disallow: /ko/help/t/\n");
        assertThat(text("/sitemap.xml"))
                .contains("https://desk.example/ko/faq/ratio")
                .doesNotContain("/help/t/");
    }

    private static boolean leadsSomewhere(String from, String href) {
        if (href.startsWith("https://desk.example")) {
            return leadsSomewhere(from, href.substring("https://desk.example".length()));
        }
        if (href.startsWith("https://")) {
            return true;
        }
        var parts = href.split("#", 2);
        var path = parts[0].isEmpty() ? from : parts[0].replaceAll("\\?(v|topic)=[\\w-]+(&amp;subject=[\\w-]+)?$", "");
        if (SitePaths.isElsewhere(path) || SitePaths.isComputed(path, null) || SitePaths.takesPost(path)) {
            return true;
        }
        var page = SNAPSHOT.pages().get(path);
        // The samples have no answers of the category that the front page names.
        return page != null
                && (parts.length == 1 || parts[1].equals("status") || text(page).contains("id=\"" + parts[1] + "\""));
    }

    private static Map<String, String> html() {
        var html = new TreeMap<String, String>();
        SNAPSHOT.pages().forEach((path, page) -> {
            if (page.contentType().equals(Page.HTML)) {
                html.put(path, text(page));
            }
        });
        assertThat(html).hasSizeGreaterThan(30);
        return html;
    }

    private static String text(String path) {
        return text(SNAPSHOT.pages().get(path));
    }

    private static String text(Page page) {
        return new String(page.body(false), StandardCharsets.UTF_8).lines().collect(joining("\n", "", "\n"));
    }
}
