package dev.trustdesk.portal.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The database itself refuses what no maintainer may do alone, whatever the application would send it. */
@PostgresTest
class ClaimGuardTest {

    private static final String PROPOSAL = """
        insert into trust.proposal (kind, claim, label_en, label_ko, value_en, value_ko, note_en, note_ko, confirmed, as_of, confidence,
            sources, passages, korean_pending, reason_en, base, state, proposed_by, proposed_at, approved_by, approved_at, live_at, ended_at)
        select 'fact', key, label_en, label_ko, '1:9', '1:9', note_en, note_ko, true, as_of, confidence,
            sources, passages, false, 'Why.', changed_at, %s
        from trust.fact where key = 'migration.ratio'
        """;

    @Autowired
    private DSLContext db;

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trust.fact set value_en = '1:7', value_ko = '1:7' where key = 'migration.ratio'",
                "update trust.fact set critical = false where key = 'migration.ratio'",
                "update trust.fact set sources = '{}', passages = '{}' where key = 'token.address.solana'",
                "delete from trust.fact where key = 'migration.deadline'",
                "update trust.official_record set value = 'https://evil.example' where id = 'docs'",
                "update trust.official_record set confirmed = true where not confirmed",
                "delete from trust.official_record where id = 'docs'",
                "update trust.official_record set confirmed = false, retired_at = now() where id = 'docs'",
                "update trust.fact set label_en = 'Something else' where key = 'migration.ratio'",
                "update trust.fact set unit_en = 'a', unit_ko = 'b' where key = 'migration.ratio'",
                "insert into trust.official_record (id, kind, value, label_en, label_ko, confirmed, as_of, confidence, sources, changed_at,"
                        + " edited_at) values ('evil', 'website', 'https://evil.example', 'a', 'b', true, '2026-11-22', 'stated', '{}', now(), now())",
                "insert into trust.fact (key, kind, value_en, value_ko, critical, label_en, label_ko, as_of, confidence, sources, changed_at,"
                        + " edited_at) values ('evil', 'address', 'x', 'x', true, 'a', 'b', '2026-11-22', 'stated', '{}', now(), now())",
            })
    void nothingCriticalChangesWithoutAProposal(String statement) {
        assertThatThrownBy(() -> db.execute(statement)).hasMessageContaining("is critical");
    }

    @Test
    void noAddressIsAnythingButCriticalNorTakenFromWhatIsNot() {
        assertThatThrownBy(() -> db.execute(
                        "insert into trust.fact (key, kind, value_en, value_ko, critical, label_en, label_ko,"
                                + " as_of, confidence, sources, changed_at) values ('evil', 'address', 'x', 'x', false, 'a', 'b',"
                                + " '2026-11-22', 'stated', '{}', now())"))
                .hasMessageContaining("critical_by_its_kind");
        assertThatThrownBy(() ->
                        db.execute("insert into trust.official_record (id, kind, value, label_en, label_ko, confirmed,"
                                + " as_of, confidence, sources, changed_at) values ('evil', 'website', '{{fact:migration.window}}',"
                                + " 'a', 'b', true, '2026-11-22', 'stated', '{}', now())"))
                .hasMessageContaining("takes its address from a fact that is not critical");
    }

    @Test
    void whatIsAddedIsExactlyWhatWasApproved() {
        db.execute("""
            insert into trust.proposal (kind, claim, new_official, label_en, label_ko, value_en, value_ko, confirmed, as_of, confidence,
                sources, passages, korean_pending, reason_en, proposed_by, proposed_at)
            values ('official', 'blog', 'website', 'Blog', '블로그', 'https://blog.example', 'https://blog.example', true, '2026-11-22', 'stated',
                '{docs-tok}', '{}', false, 'Why.', 'a', now())
            """);
        db.execute(
                "update trust.proposal set state = 'approved', approved_by = 'b', approved_at = now(), live_at = now()"
                        + " where claim = 'blog'");
        db.execute("update trust.proposal set state = 'live', ended_at = live_at where claim = 'blog'");
        var row =
                "insert into trust.official_record (id, kind, value, label_en, label_ko, confirmed, as_of, confidence, sources,"
                        + " changed_at, edited_at) select 'blog', '%s', '%s', 'Blog', '블로그', true, '2026-11-22', 'stated', '{docs-tok}',"
                        + " ended_at, ended_at from trust.proposal where claim = 'blog'";

        assertThatThrownBy(() -> db.execute(row.formatted("website", "https://evil.example")))
                .hasMessageContaining("is critical");
        assertThatThrownBy(() -> db.execute(row.formatted("chat", "https://blog.example")))
                .hasMessageContaining("is critical");
        assertThat(db.execute(row.formatted("website", "https://blog.example"))).isOne();
    }

    @Test
    void whatIsCriticalIsSoNoMoreOnlyByALiveProposalThatSaysSo() {
        comesWithTheRelease("guarded.text", "text", "Some text");
        goesLive("guarded.text", true);
        assertThatThrownBy(() -> db.execute(uncritical("guarded.text"))).hasMessageContaining("is critical");

        goesLive("guarded.text", false);
        assertThatThrownBy(() -> db.execute(uncritical("guarded.text")
                        .replace("critical = false", "critical = false, value_en = 'Something else'")))
                .hasMessageContaining("is critical");
        assertThat(db.execute(uncritical("guarded.text"))).isOne();
        assertThat(db.execute("update trust.fact set critical = true where key = 'guarded.text'"))
                .as("that it is critical, one may say alone")
                .isOne();
    }

    @Test
    void whatAnOfficialAddressComesFromStaysCriticalAndSoDoesARatio() {
        comesWithTheRelease("guarded.ratio", "ratio", "1:6");
        goesLive("guarded.ratio", false);
        assertThatThrownBy(() -> db.execute(uncritical("guarded.ratio"))).hasMessageContaining("critical_by_its_kind");

        goesLive("security.contact", false);
        assertThatThrownBy(() -> db.execute(uncritical("security.contact")))
                .hasMessageContaining("takes its address from security.contact");
    }

    @Test
    void onlyAFactThatIsThereCeasesToBeCritical() {
        assertThatThrownBy(() -> db.execute("""
                        insert into trust.proposal (kind, claim, new_fact, label_en, label_ko, value_en, value_ko, confirmed, as_of,
                            confidence, sources, passages, korean_pending, reason_en, proposed_by, proposed_at, critical)
                        values ('fact', 'some.thing', 'text', 'a', 'b', 'c', 'd', true, '2026-11-22', 'stated', '{docs-tok}', '{}', false,
                            'Why.', 'a', now(), false)
                        """)).hasMessageContaining("what_is_new_is_critical");
        assertThatThrownBy(() -> db.execute("""
                        insert into trust.proposal (kind, claim, label_en, label_ko, value_en, value_ko, confirmed, as_of,
                            confidence, sources, passages, korean_pending, reason_en, base, proposed_by, proposed_at, critical)
                        values ('official', 'docs', 'a', 'b', 'c', 'd', true, '2026-11-22', 'stated', '{docs-tok}', '{}', false,
                            'Why.', now(), 'a', now(), false)
                        """)).hasMessageContaining("only_a_fact_is_not_critical");
    }

    private void comesWithTheRelease(String key, String kind, String value) {
        db.execute("""
            insert into trust.fact (key, kind, value_en, value_ko, critical, label_en, label_ko, as_of, confidence, sources, changed_at)
            values ('%1$s', '%2$s', '%3$s', '%3$s', true, 'a', 'b', '2026-11-22', 'stated', '{docs-tok}', now())
            """.formatted(key, kind, value));
    }

    /** A proposal that changes nothing of the fact but, perhaps, that it is critical. */
    private void goesLive(String key, boolean critical) {
        db.execute("""
            insert into trust.proposal (kind, claim, label_en, label_ko, value_en, value_ko, unit_en, unit_ko, note_en, note_ko, confirmed,
                as_of, confidence, sources, passages, korean_pending, reason_en, base, proposed_by, proposed_at, critical)
            select 'fact', key, label_en, label_ko, value_en, value_ko, unit_en, unit_ko, note_en, note_ko, true,
                as_of, confidence, sources, passages, korean_pending, 'Why.', changed_at, 'a', now(), %s
            from trust.fact where key = '%s'
            """.formatted(critical, key));
        db.execute(
                "update trust.proposal set state = 'approved', approved_by = 'b', approved_at = now(), live_at = now()"
                        + " where state = 'open' and claim = '" + key + "'");
        db.execute("update trust.proposal set state = 'live', ended_at = live_at where state = 'approved' and claim = '"
                + key + "'");
    }

    private static String uncritical(String key) {
        return "update trust.fact set critical = false, changed_at = (select max(ended_at) from trust.proposal where state = 'live'"
                + " and claim = key) where key = '" + key + "'";
    }

    @Test
    void checksAndWhatIsNotCriticalChangeFreely() {
        assertThat(db.execute("update trust.fact set verified_at = '2026-11-23' where key = 'migration.ratio'"))
                .isOne();
        assertThat(db.execute("update trust.fact set value_en = '91 days' where key = 'migration.window'"))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Begins live, or approved.
                "'live', 'a', now(), 'b', now(), now(), now()",
                "'approved', 'a', now(), 'b', now(), now(), null",
            })
    void aProposalBeginsOpen(String decided) {
        assertThatThrownBy(() -> db.execute(PROPOSAL.formatted(decided))).hasMessageContaining("begins open");
    }

    @Test
    void anApprovalByTheProposerIsNoApproval() {
        db.execute(PROPOSAL.formatted("'open', 'a', now(), null, null, null, null"));

        assertThatThrownBy(() -> db.execute("update trust.proposal set state = 'approved', approved_by = 'a',"
                        + " approved_at = now(), live_at = now() where state = 'open'"))
                .hasMessageContaining("proposer_is_not_approver");
        assertThatThrownBy(() -> db.execute("update trust.proposal set state = 'approved', approved_by = 'system:job',"
                        + " approved_at = now(), live_at = now() where state = 'open'"))
                .hasMessageContaining("approved_by_a_person");
        assertThatThrownBy(() -> db.execute("update trust.proposal set state = 'live', ended_at = now(),"
                        + " approved_by = 'b', approved_at = now(), live_at = now() where state = 'open'"))
                .hasMessageContaining("cannot become");
        assertThatThrownBy(() -> db.execute("update trust.proposal set value_en = '1:100' where state = 'open'"))
                .hasMessageContaining("never changed");
        db.execute("update trust.proposal set state = 'approved', approved_by = 'b', approved_at = now(),"
                + " live_at = now() + interval '30 minutes' where state = 'open'");
        assertThatThrownBy(() -> db.execute(
                        "update trust.proposal set state = 'live', ended_at = now() where state = 'approved'"))
                .hasMessageContaining("check constraint");
        // What is live says 1:9 and not 1:8.
        db.execute("update trust.proposal set state = 'live', ended_at = live_at where state = 'approved'");
        assertThatThrownBy(
                        () -> db.execute(
                                "update trust.fact set value_en = '1:8', value_ko = '1:8', changed_at ="
                                        + " (select ended_at from trust.proposal where state = 'live' and claim = key) where key = 'migration.ratio'"))
                .hasMessageContaining("is critical");
        assertThat(
                        db.execute(
                                "update trust.fact set value_en = '1:9', value_ko = '1:9', changed_at ="
                                        + " (select ended_at from trust.proposal where state = 'live' and claim = key) where key = 'migration.ratio'"))
                .isOne();
        // And it is used up.
        assertThatThrownBy(() -> db.execute(
                        "update trust.fact set value_en = '1:6', value_ko = '1:6' where key = 'migration.ratio'"))
                .hasMessageContaining("is critical");
    }

    @Test
    void theHistoryIsOnlyAddedTo() {
        assertThatThrownBy(() -> db.execute("update trust.claim_change set value_en = '1:1'"))
                .isNotNull();
        assertThatThrownBy(() -> db.execute("delete from trust.claim_change")).isNotNull();
    }
}
