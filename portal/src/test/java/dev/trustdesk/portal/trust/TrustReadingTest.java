package dev.trustdesk.portal.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.content.SourceCatalogue;
import dev.trustdesk.portal.content.SourceCatalogue.Source;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reads the real pack back, as pages do. */
@PostgresTest
class TrustReadingTest {

    @Autowired
    private Facts facts;

    @Autowired
    private SourceCatalogue sources;

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
    }

    @Test
    void factsComeInTheOrderOfThePackWithWhatMustBeKnown() {
        var all = facts.all(Language.KO);

        assertThat(all.getFirst().key()).isEqualTo("migration.ratio");
        assertThat(facts.phase()).contains(Phase.CLOSED);
        assertThat(facts.find("migration.deadline", Language.KO)).hasValueSatisfying(deadline -> {
            assertThat(deadline.label()).isEqualTo("마감일");
            assertThat(deadline.critical()).isTrue();
            assertThat(deadline.note()).isNotNull();
            assertThat(deadline.provenance().sources()).hasSize(4);
        });
        assertThat(facts.find("no.such.fact", Language.EN)).isEmpty();
    }

    @Test
    void aTagIsLookedUpAsItStandsBeforeItsRule() {
        assertThat(source("npm:@elizaos/cli@1.7.2").url())
                .isEqualTo("https://www.npmjs.com/package/@elizaos/cli/v/1.7.2");
        assertThat(source("npm:left-pad").url()).isEqualTo("https://www.npmjs.com/package/left-pad");
    }

    @Test
    void aRuleFillsInTheRestOfTheTag() {
        var summary = source("D:2025-11-12");

        assertThat(summary.title()).contains("2025-11-12").doesNotContain("*");
        assertThat(summary.url()).endsWith("/elizaos/discord/json/2025-11-12.json");
        assertThat(summary.kindKey()).isEqualTo("trust.source.team_relayed");
        assertThat(source("#6535").url()).isEqualTo("https://github.com/elizaOS/eliza/issues/6535");
    }

    @Test
    void whatCannotStandInAnAddressIsEncoded() {
        assertThat(source("web:example.org/a b\"<한>").url()).isEqualTo("https://example.org/a%20b%22%3C%ED%95%9C%3E");
    }

    @Test
    void aSourceMayHaveNoAddressOrOneOfOurs() {
        assertThat(source("bigd").url()).isNull();
        assertThat(source("desk").url()).isEqualTo("/help");
        assertThat(sources.sources(List.of("never-heard-of"), Language.EN)).isEmpty();
    }

    @Test
    void officialRecordsShowTheFactsTheyReferTo(@Autowired OfficialRecords records) {
        assertThat(records.all(Language.EN))
                .filteredOn(official -> official.kind() == OfficialKind.CONTRACT)
                .extracting(OfficialRecord::value)
                .contains("DuMbhu7mvQvqQHGcnikDgb4XegXJRyhUBfdU22uELiZA");
        assertThat(records.all(Language.KO))
                .filteredOn(official -> !official.confirmed())
                .isNotEmpty()
                .allSatisfy(official -> assertThat(official.note()).isNotNull());
    }

    @Test
    void noIndicatorOfAFakeCanBeClicked(@Autowired KnownFakes fakes) {
        assertThat(fakes.all(Language.EN)).isNotEmpty().allSatisfy(fake -> {
            if (fake.indicator() != null) {
                assertThat(fake.indicator()).doesNotContain("http").doesNotContainPattern("(?<!\\[)\\.[a-z]");
            }
            assertThat(fake.body().html(LinkStyle.SITE).html()).startsWith("<p>");
        });
    }

    @Test
    void incidentsSayHowTheyEndedAlsoWhenNobodyKnows(@Autowired Incidents incidents) {
        assertThat(incidents.all(Language.KO))
                .extracting(Incident::id, Incident::stage)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                new IncidentId("migration-site-approvals"), IncidentStage.UNKNOWN),
                        org.assertj.core.groups.Tuple.tuple(new IncidentId("main-site-miner"), IncidentStage.RESOLVED));
    }

    @Test
    void guidesAreFoundByAddress(@Autowired Guides guides) {
        assertThat(guides.all(Language.EN)).extracting("slug").containsExactly("migration-safety", "incident-guide");
        assertThat(guides.find("incident-guide", Language.KO)).hasValueSatisfying(guide -> {
            assertThat(guide.language()).isEqualTo(Language.KO);
            assertThat(guide.provenance().needsReview()).isTrue();
        });
        assertThat(guides.find("nothing-here", Language.EN)).isEmpty();
    }

    private Source source(String tag) {
        return sources.sources(List.of(tag), Language.EN).getFirst();
    }
}
