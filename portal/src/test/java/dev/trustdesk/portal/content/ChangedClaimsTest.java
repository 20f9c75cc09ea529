package dev.trustdesk.portal.content;

import static dev.trustdesk.db.trust.tables.ClaimChange.CLAIM_CHANGE;
import static dev.trustdesk.db.trust.tables.Fact.FACT;
import static dev.trustdesk.db.trust.tables.OfficialRecord.OFFICIAL_RECORD;
import static dev.trustdesk.db.trust.tables.Proposal.PROPOSAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.db.trust.enums.ProposalState;
import dev.trustdesk.portal.content.PackImport.Result;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A newer edition of the starter pack never changes in silence what money depends on. */
@PostgresTest
class ChangedClaimsTest {

    @Autowired
    private PackImport packImport;

    @Autowired
    private PackFiles files;

    @Autowired
    private DSLContext db;

    @BeforeEach
    void thePackIsImported() {
        imported(UnaryOperator.identity());
    }

    @Test
    void aChangedCriticalFactBecomesAProposalAndALaterEditionTakesItsPlace() {
        imported(text -> text.replace("value: \"1:6\"", "value: \"1:7\""));
        assertThat(ratio()).isEqualTo("1:6");
        assertThat(open()).isEqualTo("1:7");

        imported(text -> text.replace("value: \"1:6\"", "value: \"1:8\""));
        assertThat(ratio()).isEqualTo("1:6");
        assertThat(open()).isEqualTo("1:8");

        // The same edition again, at the next start.
        imported(text -> text.replace("value: \"1:6\"", "value: \"1:8\""));
        assertThat(db.fetchCount(PROPOSAL, PROPOSAL.CLAIM.eq("migration.ratio")))
                .isEqualTo(2);
        assertThat(db.fetchSingle(PROPOSAL, PROPOSAL.STATE.eq(ProposalState.open)))
                .satisfies(one -> {
                    assertThat(one.getProposedBy()).isEqualTo("system:content-import");
                    assertThat(one.getReasonKo()).contains("새 판");
                });
    }

    @Test
    void aChangedOfficialLinkBecomesAProposalAndOneThatLeavesThePackStays() {
        var pack = new TreeMap<>(files.read());
        pack.compute(
                "official.yaml",
                (path, text) -> text.replace("value: \"https://docs.elizaos.ai\"", "value: \"https://docs.example\""));
        pack.compute("facts.yaml", (path, text) -> text);
        assertThat(packImport.importPack(pack)).isInstanceOf(Result.Done.class);

        assertThat(db.fetchSingle(OFFICIAL_RECORD, OFFICIAL_RECORD.ID.eq("docs"))
                        .getValue())
                .isEqualTo("https://docs.elizaos.ai");
        assertThat(db.fetchExists(PROPOSAL, PROPOSAL.CLAIM.eq("docs"), PROPOSAL.VALUE_EN.eq("https://docs.example")))
                .isTrue();

        pack.compute("official.yaml", (path, text) -> text.substring(text.indexOf("- id: docs-tokenomics")));
        assertThat(packImport.importPack(pack)).isInstanceOf(Result.Done.class);
        assertThat(db.fetchExists(OFFICIAL_RECORD, OFFICIAL_RECORD.ID.eq("docs")))
                .isTrue();
    }

    @Test
    void whatIsNotCriticalComesInWithItsHistoryUnlessItWasEditedHere() {
        imported(text -> text.replace("ko: \"90일\"", "ko: \"구십 일\""));
        assertThat(window().getValueKo()).isEqualTo("구십 일");
        assertThat(db.fetchCount(CLAIM_CHANGE, CLAIM_CHANGE.CLAIM.eq("migration.window")))
                .isGreaterThan(1);

        db.update(FACT)
                .set(FACT.VALUE_EN, "91 days")
                .set(FACT.EDITED_AT, window().getChangedAt())
                .where(FACT.KEY.eq("migration.window"))
                .execute();
        imported(text -> text.replace("en: \"90 days\"", "en: \"92 days\""));
        assertThat(window().getValueEn()).isEqualTo("91 days");
    }

    private dev.trustdesk.db.trust.tables.records.FactRecord window() {
        return db.fetchSingle(FACT, FACT.KEY.eq("migration.window"));
    }

    private String ratio() {
        return db.fetchSingle(FACT, FACT.KEY.eq("migration.ratio")).getValueEn();
    }

    private String open() {
        return db.fetchSingle(PROPOSAL, PROPOSAL.CLAIM.eq("migration.ratio"), PROPOSAL.STATE.eq(ProposalState.open))
                .getValueEn();
    }

    private void imported(UnaryOperator<String> change) {
        var pack = new TreeMap<>(files.read());
        pack.compute("facts.yaml", (path, text) -> change.apply(text));
        assertThat(packImport.importPack(pack)).isInstanceOf(Result.Done.class);
    }
}
