package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.WebTest;
import dev.trustdesk.portal.trust.IncidentDraft;
import dev.trustdesk.portal.trust.IncidentEditing;
import dev.trustdesk.portal.trust.IncidentSeverity;
import dev.trustdesk.portal.trust.IncidentStage;
import dev.trustdesk.portal.trust.IncidentText;
import dev.trustdesk.portal.trust.KeptIncident;
import dev.trustdesk.portal.trust.TellResult;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.test.context.support.WithMockUser;

/** Incidents over real HTTP, as readers get them. */
@WebTest
@WithMockUser(username = "maintainer", roles = "MAINTAINER")
class IncidentPagesTest {

    private static final IncidentText ENGLISH = new IncidentText(
            "Fake claim site", "Whoever opens the link", "Do **not** connect a wallet.", "A site asks for approvals.");

    @LocalServerPort
    private int port;

    @Autowired
    private IncidentEditing editing;

    @Autowired
    private LivePages live;

    @Autowired
    private AdjustableClock clock;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void everythingIsPublished(@Autowired PackOnDemand pack) throws Exception {
        clock.reset();
        pack.importNow();
        live.refresh(true);
    }

    @Test
    void anOpenIncidentOfATopSeverityIsOnEveryPageAndGoesWhenItIsOver() throws Exception {
        var incident = told(editing.open(draft(IncidentSeverity.S1, IncidentStage.INVESTIGATING, null)));
        live.refresh(true);
        for (var path : new String[] {
            "/",
            "/ko",
            "/faq",
            "/ko/faq/ratio",
            "/help",
            "/ko/help",
            "/help/verify",
            "/security/incidents",
            "/no/such",
            "/help/t/none",
            "/ko/security/official"
        }) {
            assertThat(get(path))
                    .as(path)
                    .contains("<section class=\"pinned\"", incident.id().path());
        }
        assertThat(get("/ko/faq"))
                .as("English until the Korean is there, and said to be so")
                .contains("lang=\"en\">Fake claim site</a>", "사고 S1", "지금 해야 할 일");
        for (var language : dev.trustdesk.portal.platform.Language.values()) {
            assertThat(java.util.Objects.requireNonNull(live.snapshot()).pinnedIn(language))
                    .as("what the stand-in of a start without a database shows")
                    .startsWith("<section")
                    .contains("Fake claim site")
                    .endsWith("</section>");
        }

        told(editing.tell(incident.id(), incident.version(), draft(IncidentSeverity.S1, IncidentStage.RESOLVED, null)));
        live.refresh(true);
        assertThat(get("/help")).doesNotContain(incident.id().path() + "\"");
        assertThat(get("/")).doesNotContain(incident.id().path() + "\"");
    }

    @Test
    void thePageOfAnIncidentTellsWhatToDoNowAndAllThatWasSaidWithALinkForEach() throws Exception {
        var incident = told(editing.open(draft(IncidentSeverity.S3, IncidentStage.INVESTIGATING, null)));
        clock.advance(Duration.ofHours(2));
        told(editing.tell(incident.id(), incident.version(), draft(IncidentSeverity.S2, IncidentStage.IDENTIFIED, 1)));
        live.refresh(true);

        var page = get(incident.id().path());
        assertThat(page)
                .contains(
                        "id=\"now\"",
                        "<strong>not</strong>",
                        "id=\"update-1\"",
                        "href=\"#update-2\"",
                        "Update 2, a correction",
                        "Something in it was wrong",
                        "2026-11-22 12:00 UTC (21:00 KST)",
                        "2026-11-22 14:00 UTC (23:00 KST)",
                        "Next update by");
        assertThat(page.indexOf("id=\"update-2\"")).as("newest first").isLessThan(page.indexOf("id=\"update-1\""));
        assertThat(get("/ko" + incident.id().path()))
                .contains("한국어 준비 중", "<div class=\"td-prose\" lang=\"en\"><p>A site asks");
        assertThat(get("/sitemap.xml")).contains(incident.id().path());

        clock.advance(Duration.ofHours(13));
        live.refresh(false);
        assertThat(get(incident.id().path())).contains("Late by one hour");
        var now = editing.find(incident.id()).orElseThrow();
        told(editing.tell(now.id(), now.version(), draft(IncidentSeverity.S2, IncidentStage.RESOLVED, null)));
    }

    @Test
    void sectionsOfUpdatesHaveAddressesThatLaterUpdatesDoNotChange() throws Exception {
        var sections = new IncidentText(
                "Fake claim site",
                "Whoever opens the link",
                "## Timeline\n\nDo not connect.",
                "## Timeline\n\nSeen at noon.\n\n### What we do\n\nWe wait.\n\n### What we do\n\nWe ask.");
        var incident = told(editing.open(sectioned(IncidentStage.INVESTIGATING, sections)));
        live.refresh(true);
        var first = ids(get(incident.id().path()));
        assertThat(first)
                .doesNotHaveDuplicates()
                .contains(
                        "now-timeline",
                        "update-1-advice-timeline",
                        "update-1-text-timeline",
                        "update-1-text-what-we-do",
                        "update-1-text-what-we-do-2");

        told(editing.tell(incident.id(), incident.version(), sectioned(IncidentStage.RESOLVED, sections)));
        live.refresh(true);
        var both = get(incident.id().path());
        assertThat(ids(both))
                .doesNotHaveDuplicates()
                .containsAll(first)
                .contains("update-2-text-timeline", "update-2-text-what-we-do");
        assertThat(both).contains("href=\"#update-2-text-what-we-do-2\"");
        assertThat(ids(get("/ko" + incident.id().path()))).doesNotHaveDuplicates();
    }

    @Test
    void theListBeginsWithWhatIsGoingOnAndThenGoesBackByYear() throws Exception {
        var incident = told(editing.open(draft(IncidentSeverity.S4, IncidentStage.MONITORING, null)));
        live.refresh(true);
        var page = get("/security/incidents");
        var open = page.indexOf(incident.id().path());
        assertThat(open).isPositive().isLessThan(page.indexOf("id=\"year-2025\""));
        assertThat(page.indexOf("id=\"year-2025\"")).isLessThan(page.indexOf("main-site-miner"));
        assertThat(page).as("addresses that were given out before").contains("id=\"incident.main-site-miner\"");
        assertThat(get("/ko/security/incidents/main-site-miner")).contains("기록에 남은 내용");
    }

    private static IncidentDraft draft(IncidentSeverity severity, IncidentStage stage, Integer corrects) {
        return new IncidentDraft(severity, stage, severity.every(), null, corrects, ENGLISH, IncidentText.BLANK);
    }

    private static IncidentDraft sectioned(IncidentStage stage, IncidentText text) {
        return new IncidentDraft(
                IncidentSeverity.S3, stage, IncidentSeverity.S3.every(), null, null, text, IncidentText.BLANK);
    }

    private static List<String> ids(String page) {
        return Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static KeptIncident told(TellResult result) {
        return ((TellResult.Told) result).now();
    }

    private String get(String path) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
