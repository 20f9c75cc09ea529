package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import dev.trustdesk.portal.trust.Claim;
import dev.trustdesk.portal.trust.ClaimContent;
import dev.trustdesk.portal.trust.ClaimDraft;
import dev.trustdesk.portal.trust.ClaimRef;
import dev.trustdesk.portal.trust.Claims;
import dev.trustdesk.portal.trust.ProposalResult;
import dev.trustdesk.portal.trust.Proposals;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A published change is on every page that mentions the fact, in both languages, in one and the same snapshot. */
@PostgresTest
@WithAccount(Role.MAINTAINER)
class FactsOnTheSiteTest {

    private static final ClaimRef WINDOW = ClaimRef.fact("migration.window");

    @Autowired
    private LivePages live;

    @Autowired
    private Claims claims;

    @Autowired
    private Proposals proposals;

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
        live.refresh(true);
    }

    @Test
    void everythingThatMentionsAFactChangesTogether() {
        var now = claims.find(WINDOW).orElseThrow();
        var affected = claims.affected(now, changed(now, "a hundred days", "백 일"));
        assertThat(affected).isNotEmpty();
        affected.forEach(one ->
                assertThat(page(one.language().sitePrefix() + one.path())).doesNotContain("a hundred days", "백 일"));

        var draft = new ClaimDraft(changed(now, "a hundred days", "백 일"), "Counted again.", "다시 세었습니다.");
        assertThat(proposals.propose(WINDOW, now.changedAt(), draft)).isInstanceOf(ProposalResult.Published.class);
        live.refresh(true);

        affected.forEach(one ->
                assertThat(page(one.language().sitePrefix() + one.path())).containsAnyOf("a hundred days", "백 일"));
        assertThat(page("/facts/migration.window")).contains("<del>90 days</del>", "Counted again.", "Mina Han");
        assertThat(page("/ko/facts/migration.window")).contains("<ins>백 일</ins>", "다시 세었습니다.");
        assertThat(page("/security/official/docs")).contains("https://docs.elizaos.ai", "First recorded:");
        assertThat(page("/facts/migration.phase")).contains("<blockquote><p>migration is complete</p>");
    }

    private String page(String path) {
        var page = Objects.requireNonNull(live.snapshot()).pages().get(path);
        assertThat(page).as(path).isNotNull();
        return new String(page.body(false), StandardCharsets.UTF_8);
    }

    private static ClaimContent changed(Claim claim, String en, String ko) {
        var content = claim.content();
        return new ClaimContent(
                content.labelEn(),
                content.labelKo(),
                en,
                ko,
                content.unitEn(),
                content.unitKo(),
                content.noteEn(),
                content.noteKo(),
                content.status(),
                content.asOf(),
                content.confidence(),
                content.sources(),
                content.passages(),
                content.critical());
    }
}
