package dev.trustdesk.portal.trust.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
@WithAccount(Role.MAINTAINER)
class FactViewTest extends ClaimViews {

    @Autowired
    private DSLContext db;

    @Test
    void aChangeIsProposedWithItsDifferenceAndWhereItIsMentioned() {
        UI.getCurrent().navigate("publish/facts/migration.ratio");
        press("Propose a change");
        field("Value").setValue("1:7");
        field("Reason in English").setValue("A correction.");

        assertThat(text()).contains("1 AI16Z = 6 elizaOS", "1 AI16Z = 7 elizaOS", "change with it");
        press("Propose");

        assertThat(text())
                .contains("Waits for approval", "A correction.", "somebody else has to approve it")
                .contains("Readers of Korean are shown the English");
        assertThat(buttons()).doesNotContain("Approve", "Decline", "Propose a change");
        press("Withdraw");
        assertThat(text()).contains("Withdrawn");
        assertThat(buttons()).contains("Propose a change");
    }

    @Test
    void whatSomebodyElseProposedNeedsAFreshSignIn() {
        db.execute("""
            insert into trust.proposal (kind, claim, label_en, label_ko, value_en, value_ko, note_en, note_ko, confirmed, as_of,
                confidence, sources, passages, korean_pending, reason_en, base, proposed_by, proposer, proposed_at)
            select 'fact', key, label_en, label_ko, 'open', 'open', note_en, note_ko, true, as_of,
                confidence, sources, passages, false, 'It is open again.', changed_at, 'somebody', 'Jun', now()
            from trust.fact where key = 'migration.phase'
            """);
        UI.getCurrent().navigate("publish/facts/migration.phase");

        assertThat(text())
                .contains("Proposed by Jun", "It is open again.", "a sign-in within the last minutes")
                .contains("Goes to nobody by mail at once");
        assertThat(buttons()).contains("Sign in again to approve", "Decline").doesNotContain("Approve");

        navigate(FactsView.class);
        assertThat(text()).contains("Waits for you", "Closed → Open", "All facts and official links");
    }

    @Test
    void oneMakesAFactCriticalAndItsKindStays() {
        UI.getCurrent().navigate("publish/facts/supply.total");
        press("Change");
        assertThat(field("Kind").isReadOnly()).isTrue();
        var critical = find(Checkbox.class).single();
        assertThat(critical.getHelperText()).contains("only two people can end that");
        test(critical).click();
        field("Reason in English").setValue("People count their share by it.");
        assertThat(text()).contains("Not critical: one person changes it", "Critical: two people change it");
        press("Publish");

        assertThat(buttons()).contains("Propose a change").doesNotContain("Change");
        press("Propose a change");
        assertThat(find(Checkbox.class).single().getHelperText()).contains("another maintainer’s approval");
    }

    @Test
    void whatIsCriticalByItsKindCannotBeUnticked() {
        UI.getCurrent().navigate("publish/facts/migration.ratio");
        press("Propose a change");

        assertThat(find(Checkbox.class).single().isEnabled()).isFalse();
    }

    @Test
    void aMistakeIsNamedAndNothingIsProposed() {
        UI.getCurrent().navigate("publish/facts/migration.deadline");
        press("Propose a change");
        field("Value").setValue("soon");
        press("Propose");

        assertThat(text()).contains("Value: does not fit what is expected here", "Reason (English): is missing");
    }
}
