package dev.trustdesk.portal.help.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.help.MemberTickets;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.support.TicketRow;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class AskViewTest extends SpringBrowserlessTest {

    @Autowired
    private MemberTickets tickets;

    @Autowired
    private PackOnDemand pack;

    @Autowired
    private JdbcClient database;

    @Test
    @WithAccount(value = Role.MEMBER, email = "asks@desk.example")
    void whoeverHasAskedAlreadyIsToldSoAndMaySendAnyway() {
        write("My own wallet", "Blind signing on my Ledger", "The Ledger asks for blind signing.");
        assertThat(find(EmailField.class).single().getValue()).isEqualTo("asks@desk.example");
        click("Send");
        assertThat(tickets.mine()).extracting(TicketRow::subject).containsExactly("Blind signing on my Ledger");
        assertThat(getCurrentView()).isInstanceOf(MyTicketsView.class);

        write("Something else", "Ledger blind signing", "Should I allow blind signing on the Ledger?");
        click("Send");
        assertThat(written())
                .contains(
                        "You have an open request that may be about the same",
                        "Blind signing on my Ledger",
                        "Like words");
        assertThat(tickets.mine()).as("nothing was sent").hasSize(1);
        assertThat(find(Button.class).withText("Send").exists())
                .as("one question at a time")
                .isFalse();

        click("Do not send");
        assertThat(written()).doesNotContain("may be about the same");
        click("Send");
        click("Send as a new request");
        assertThat(tickets.mine()).hasSize(2);
    }

    @Test
    @WithAccount(value = Role.MEMBER, email = "mistaken@desk.example")
    void whatIsMissingIsSaidAtItsFieldAndASecretIsTakenOut() {
        navigate(AskView.class);
        click("Send");
        assertThat(category().isInvalid()).isTrue();

        write("My own wallet", "", "A text");
        click("Send");
        assertThat(find(TextField.class).all().getFirst().isInvalid()).isTrue();

        write("My own wallet", "A key", "zoo ".repeat(11) + "wrong");
        click("Send");
        assertThat(written()).contains("looks like a seed phrase");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();

        write("My own wallet", "My transaction", "a".repeat(32) + "0".repeat(32));
        assertThat(find(Checkbox.class).exists()).isFalse();
        click("Send");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        test(find(Checkbox.class).single()).click();
        click("Send");
        assertThat(tickets.mine()).extracting(TicketRow::subject).containsExactly("My transaction");
    }

    @Test
    @WithAccount(value = Role.MEMBER, email = "korean-asker@desk.example", language = Language.KO)
    void inKorean() {
        assertThat(navigate(AskView.class).getElement().getTextRecursively()).contains("시드 구문이나 개인 키는 절대");
    }

    @Test
    @WithAccount(value = Role.MEMBER, email = "spared@desk.example")
    void answersStandBesideWhatIsWrittenAndTheOneThatSolvesItIsCounted() throws Exception {
        pack.importNow();
        navigate(AskView.class);
        var suggestions = find(AnswerSuggestions.class).single().getElement();
        assertThat(suggestions.getAttribute("aria-live")).isEqualTo("polite");
        assertThat(suggestions.getChildCount()).isZero();

        write("My own wallet", "Tokens not visible on my Ledger", "I may be too late.");
        assertThat(suggestions.getTextRecursively()).contains("Perhaps already answered", "This solved it");
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().startsWith("faq/"));
        assertThat(counts()).isEqualTo("1 0 0");

        test(find(Button.class).withText("This solved it").all().getFirst()).click();
        assertThat(written()).contains("Good. Nothing was sent.").doesNotContain("What happened");
        assertThat(find(Button.class).withText("Send").exists()).isFalse();
        assertThat(counts()).isEqualTo("1 1 0");
        assertThat(tickets.mine()).isEmpty();

        click("Back to what I wrote");
        assertThat(counts()).as("not solved, after all").isEqualTo("1 0 0");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("I may be too late.");
        click("Send");
        assertThat(counts()).isEqualTo("1 0 1");
        assertThat(tickets.mine()).hasSize(1);
    }

    private String counts() {
        return database.sql("select coalesce(sum(suggested), 0) || ' ' || coalesce(sum(solved), 0) || ' ' ||"
                        + " coalesce(sum(sent), 0) from reporting.form_day")
                .query(String.class)
                .single();
    }

    private void write(String category, String subject, String text) {
        if (!(getCurrentView() instanceof AskView)) {
            navigate(AskView.class);
        }
        test(category()).selectItem(category);
        test(find(TextField.class).all().getFirst()).setValue(subject);
        test(find(TextArea.class).single()).setValue(text);
    }

    private RadioButtonGroup<?> category() {
        return find(RadioButtonGroup.class).single();
    }

    private void click(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private String written() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
