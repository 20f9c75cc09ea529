package dev.trustdesk.portal.trust.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import dev.trustdesk.portal.trust.ClaimKind;
import org.junit.jupiter.api.Test;

@PostgresTest
@WithAccount(Role.MAINTAINER)
class NewClaimViewTest extends ClaimViews {

    @Test
    void anOfficialLinkIsProposedAndWaitsOnItsOwnPage() {
        navigate(FactsView.class);
        press("Add");
        field("Key").setValue("blog");
        field("Name in English").setValue("Blog");
        field("Value").setValue("https://blog.elizaos.example");
        press("Propose");
        assertThat(text()).contains("Sources: is missing", "Reason (English): is missing");

        field("Source").setValue("docs-tok");
        field("Reason in English").setValue("The documentation names it.");
        press("Propose");

        assertThat(text())
                .contains("Blog", "Proposed addition", "Waits for approval", "https://blog.elizaos.example")
                .contains("This is not published yet", "somebody else has to approve it");
        assertThat(buttons()).contains("Withdraw").doesNotContain("Propose a change", "Checked again");

        navigate(FactsView.class);
        assertThat(text()).contains("New: https://blog.elizaos.example");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatWasWrittenGoesAlongWhenItTurnsOutToBeAFact() {
        UI.getCurrent().navigate(NewClaimView.class);
        field("Name in English").setValue("Holders");
        find(RadioButtonGroup.class).single().setValue(ClaimKind.FACT);

        assertThat(field("Name in English").getValue()).isEqualTo("Holders");
        assertThat(find(TextField.class).all())
                .filteredOn(Component::isVisible)
                .extracting(TextField::getLabel)
                .contains("Value in English", "Value in Korean");
    }

    @Test
    void anOfficialLinkIsProposedAsNoLongerOfficial() {
        UI.getCurrent().navigate("publish/facts/official-docs");
        press("No longer official");
        field("Reason in English").setValue("The domain was sold.");
        press("Propose");
        assertThat(text()).contains("Note (English): still says what it said before");
        find(TextArea.class).all().stream()
                .filter(area -> "Note in English".equals(area.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue("Nobody of the project answers there any more.");

        assertThat(text()).contains("Confirmed", "No longer official");
        press("Propose");
        assertThat(text()).contains("Waits for approval", "The domain was sold.");
        navigate(FactsView.class);
        assertThat(text()).contains("No longer official");
    }
}
