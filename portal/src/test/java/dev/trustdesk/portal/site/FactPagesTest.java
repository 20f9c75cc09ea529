package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.site.model.Badge;
import dev.trustdesk.portal.site.model.Edition;
import dev.trustdesk.portal.site.model.Fact;
import dev.trustdesk.portal.site.model.FactDay;
import dev.trustdesk.portal.site.model.Provenance;
import dev.trustdesk.portal.site.model.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactPagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Provenance.Source SOURCE = new Provenance.Source("The notice", "Project", "https://x.example");
    private static final Provenance KNOWN =
            new Provenance(DAY, DAY, new Badge("good", "Stated"), "Meaning.", List.of(SOURCE), false);

    @Test
    void aFactHasAPageWithWhatItSaidBeforeWhyAndWhoDecided() {
        var page = page("/facts/migration.deadline", fact(false, DAY.plusDays(90)));

        assertThat(page)
                .contains("<del>2026-02-04</del>", "<ins>2026-12-01</ins>", "It was put off.")
                .contains("Proposed by Mina, approved by Jun", "First recorded:")
                .contains("<blockquote>", "put off to 1 December")
                .doesNotContain("Korean pending", "Check overdue");
    }

    @Test
    void readersOfKoreanAreToldThatTheKoreanIsPending() {
        assertThat(page("/ko/facts/migration.deadline", fact(true, DAY.plusDays(90))))
                .contains("마지막 변경은 아직 영어로만", "<span lang=\"en\">It was put off.</span>");
        assertThat(page("/facts/migration.deadline", fact(true, DAY.plusDays(90))))
                .doesNotContain("The last change of this is told in English only");
        assertThat(page("/ko/facts", fact(true, DAY.plusDays(90)))).contains("아직 영어로만");
    }

    @Test
    void anOverdueCheckIsSeenByReadersWithoutAnyChangeBeingMade() {
        assertThat(page("/facts/migration.deadline", fact(false, LocalDate.of(2026, 11, 21))))
                .contains("Unverified since 2026-11-21", "Check overdue");
        assertThat(page("/facts", fact(false, LocalDate.of(2026, 11, 21)))).contains("Check overdue");
    }

    @Test
    void aDayAheadIsCountedDownToAndHasACalendarFile() {
        assertThat(page("/facts", fact(false, DAY.plusDays(90))))
                .contains("In 9 days", "/facts/migration.deadline.ics");
        var file = page("/ko/facts/migration.deadline.ics", fact(false, DAY.plusDays(90)));
        assertThat(file)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20261201\r\n", "TRIGGER:-P7D", "TRIGGER:-P1D", "SEQUENCE:1\r\n")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(file.lines().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75))
                .isTrue();
    }

    private static String page(String path, Fact fact) {
        var sample = SiteSamples.edition("What?");
        var edition = new Edition(
                sample.state(),
                List.of(fact),
                sample.faq(),
                sample.exchanges(),
                sample.legend(),
                sample.posts(),
                sample.nextPostDue(),
                sample.promises(),
                sample.guides(),
                sample.official(),
                sample.fakes(),
                sample.incidents(),
                sample.steps());
        var data = new SiteData(Map.of(Language.EN, edition, Language.KO, edition), null, Map.of(), List.of());
        var page =
                SiteSamples.pages().draw(data, NOW, NOW, null, Map.of()).pages().get(path);
        assertThat(page).as(path).isNotNull();
        return new String(page.body(false), StandardCharsets.UTF_8);
    }

    private static Fact fact(boolean pending, LocalDate checkDue) {
        var change = new Standing.Change(
                NOW,
                "2026-02-04",
                "2026-12-01",
                List.of(),
                "It was put off.",
                !pending,
                "Proposed by Mina, approved by Jun");
        var first = new Standing.Change(NOW.minusSeconds(60), null, "2026-02-04", List.of(), null, true, null);
        return new Fact(
                "migration.deadline",
                "The deadline, 마이그레이션 마감일이라고도 부르는 아주 긴 이름",
                "2026-12-01",
                "2026-12-01",
                true,
                null,
                KNOWN,
                true,
                new FactDay(LocalDate.of(2026, 12, 1), null),
                new Standing(
                        "/facts/migration.deadline",
                        null,
                        "Mina",
                        checkDue,
                        pending,
                        null,
                        pending,
                        List.of(new Standing.Citation(SOURCE, "put off to 1 December")),
                        List.of(change, first)));
    }
}
