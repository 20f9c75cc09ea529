package dev.trustdesk.portal.site;

import static dev.trustdesk.portal.site.SiteSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.site.model.Exchange;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MatrixFilesTest {

    private static final Instant DUE = NOW.plus(Duration.ofHours(1));
    private static final SiteData DATA = SiteSamples.data(
            SiteSamples.exchange("bithumb", true, new Exchange.Verified(NOW.minusSeconds(60), "Mina Han", DUE)));

    @Test
    void aRowTurnsUnverifiedOnEveryPageByTheTimeAlone() {
        var before = draw(DUE.minusMillis(1));
        var after = draw(DUE);

        assertThat(text(before, "/exchanges")).contains("Verified 2026-11-22").doesNotContain("Unverified since");
        assertThat(text(after, "/exchanges"))
                .contains("Unverified since 2026-11-22")
                .doesNotContain("Verified 2026");
        assertThat(text(before, "/exchanges/bithumb")).contains("data-tone=\"good\">Verified<", "Mina Han");
        assertThat(text(after, "/exchanges/bithumb"))
                .contains("Unverified since 2026-11-22")
                .doesNotContain(">Verified<");
        assertThat(text(after, "/ko/exchanges/bithumb/history")).contains("2026-11-22부터 미확인");
        assertThat(text(before, "/exchanges.json")).contains("\"state\":\"verified\"");
        assertThat(text(after, "/exchanges.json"))
                .contains("\"state\":\"overdue\"")
                .doesNotContain("\"verified\"");
        assertThat(text(before, "/badges/bithumb.svg")).doesNotContain("unverified");
        assertThat(text(after, "/badges/bithumb.svg")).contains("(unverified)");
    }

    @Test
    void theTableForSpreadsheetsHoldsNoFormula() throws Exception {
        var csv = text(draw(NOW), "/exchanges.csv");

        assertThat(csv).startsWith("\uFEFF\"slug\"");
        try (var rows = CSVParser.parse(
                new StringReader(csv.substring(1)),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            assertThat(rows.getRecords()).hasSize(7).allSatisfy(row -> {
                assertThat(row.get("status")).isEqualTo("suspended");
                assertThat(row.get("evidence_quote")).isEqualTo("'=We \"stop\" deposits.");
                assertThat(row.get("exchange_says")).isEqualTo("suspended");
                assertThat(row.get("project_says")).isEqualTo("supported");
                assertThat(row.get("disagreement")).isEqualTo("true");
                assertThat(row.get("next_check_due")).isEqualTo(DUE.toString());
            });
        }
    }

    @Test
    void theTableForProgramsNamesEveryCell() {
        var json = JsonMapper.builder().build().readTree(text(draw(NOW), "/ko/exchanges.json"));

        var row = json.get("exchanges").get(0);
        assertThat(row.get("url").asString()).isEqualTo("https://desk.example/ko/exchanges/bithumb");
        assertThat(row.get("cells").propertyNames())
                .containsExactly("deposits", "withdrawals", "trading", "migration", "swap", "terms", "announcement");
        assertThat(row.get("cells")
                        .get("terms")
                        .get("exchange_says")
                        .get("quote")
                        .asString())
                .startsWith("=We");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/badges/bithumb.svg", "/ko/badges/bithumb.svg"})
    void aBadgeIsAnImageWithATextAndNothingThatRuns(String path) throws Exception {
        var svg = text(draw(NOW), path);
        var image = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();

        assertThat(image.getAttribute("aria-label")).contains("BITHUMB", "Suspended");
        assertThat(image.getElementsByTagName("title").item(0).getTextContent()).contains("Suspended");
        assertThat(svg).doesNotContain("<style", "<script", "style=");
    }

    @Test
    void theHistorySaysWhatWasWhatIsWhyAndWho() {
        assertThat(text(draw(NOW), "/exchanges/bithumb/history"))
                .containsSubsequence(
                        "Changed", "Mina Han", "A new notice.", "<del>", "Supported</del>", "<ins>", "Suspended</ins>");
    }

    @Test
    void bothSidesOfADisagreementAreShownAndLinked() {
        assertThat(text(draw(NOW), "/exchanges/bithumb"))
                .containsSubsequence(
                        "The exchange says",
                        "https://notices.example/17",
                        "The project says",
                        "https://notices.example/17")
                .contains("=We \"stop\" deposits.", "badges/bithumb.svg");
    }

    private static Map<String, Page> draw(Instant now) {
        return SiteSamples.pages().draw(DATA, NOW, now, null, Map.of()).pages();
    }

    private static String text(Map<String, Page> pages, String path) {
        var page = pages.get(path);
        assertThat(page).as(path).isNotNull();
        return new String(page.body(false), StandardCharsets.UTF_8);
    }
}
