package dev.trustdesk.portal.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.content.ContentTarget;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.content.PackDocuments;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PostgresTest
@Transactional
class FaqEntriesTest {

    @Autowired
    private FaqEntries entries;

    @Autowired
    private FaqTarget target;

    @Autowired
    private AdjustableClock clock;

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
    }

    @Test
    void answersComeByCategoryWithTheirFactsFilledIn() {
        var korean = entries.shelves(Language.KO, 12).stream()
                .flatMap(shelf -> shelf.first().stream())
                .toList();

        assertThat(korean)
                .hasSize(37)
                .isSortedAccordingTo((a, b) -> a.category().compareTo(b.category()));
        assertThat(korean).allSatisfy(answer -> assertThat(answer.summary()).doesNotContain("{{"));
        assertThat(korean)
                .filteredOn(answer -> answer.slug().equals("snapshot"))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.language()).isEqualTo(Language.KO);
                    assertThat(answer.summary()).contains("2025-11-11 20:40 KST (11:40 UTC)");
                });
    }

    @Test
    void anAnswerSaysHowItIsKnownAndLinksIntoTheFaceThatShowsIt() {
        var answer = found("snapshot", Language.EN);

        assertThat(answer.fallback()).isFalse();
        assertThat(answer.page().provenance().sources())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.title()).isNotBlank());
        assertThat(answer.page().body().html(LinkStyle.SITE).html())
                .contains("<time datetime=\"2025-11-11T11:40:00Z\">")
                .contains("href=\"/faq/moved-wallets\"");
        assertThat(answer.page().body().html(LinkStyle.PORTAL).html()).contains("href=\"/portal/faq/moved-wallets\"");
    }

    @Test
    void anAnswerWithoutAKoreanTextIsShownInEnglishAndSaysSo() {
        target.removed("faq.snapshot", "ko");

        var answer = found("snapshot", Language.KO);

        assertThat(answer.fallback()).isTrue();
        assertThat(answer.page().language()).isEqualTo(Language.EN);
    }

    @Test
    void aChangedDocumentBecomesTheNextRevisionAndTheOldOneStaysInTheHistory() {
        clock.advance(Duration.ofDays(1));
        target.accept(
                PackDocuments.markdown("faq", "snapshot", "faq.snapshot", "en", "category: basics", "A new text."));

        var answer = found("snapshot", Language.EN);

        assertThat(answer.changedAt()).isEqualTo(clock.instant());
        assertThat(answer.history()).extracting(FaqRevision::number).containsExactly(2, 1);
        assertThat(answer.history().getFirst().markdown()).isEqualTo("A new text.");
        assertThat(answer.history().getLast().live()).isFalse();
    }

    @Test
    void theSameDocumentTakenAgainMakesNoRevision() {
        var document =
                PackDocuments.markdown("faq", "snapshot", "faq.snapshot", "en", "category: basics", "A new text.");

        assertThat(target.accept(document)).isEqualTo(ContentTarget.Acceptance.TAKEN);
        target.accept(document);

        assertThat(found("snapshot", Language.EN).history()).hasSize(2);
    }

    @Test
    void anAnswerThatWasRenamedIsFoundUnderItsOldAddress() {
        target.accept(PackDocuments.markdown(
                "faq", "snapshot-time", "faq.snapshot", "en", "category: basics", "The same under a better name."));

        assertThat(entries.find("snapshot", Language.EN)).isEqualTo(new FaqLookup.Moved("snapshot-time"));
        assertThat(entries.redirects()).containsExactly(java.util.Map.entry("snapshot", "snapshot-time"));
        assertThat(entries.find("snapshot-time", Language.EN)).isInstanceOf(FaqLookup.Found.class);
        assertThat(entries.find("never-was", Language.EN)).isEqualTo(new FaqLookup.Missing());
    }

    private FaqAnswer found(String slug, Language language) {
        return ((FaqLookup.Found) entries.find(slug, language)).answer();
    }
}
