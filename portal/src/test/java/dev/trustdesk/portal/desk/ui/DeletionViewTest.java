package dev.trustdesk.portal.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.Deletions;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How a lead deletes a ticket, and what its address says afterwards. */
@PostgresTest
class DeletionViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Deletions deletions;

    @Test
    @WithAccount({Role.SUPPORT, Role.LEAD})
    void aLeadGivesAReasonAndConfirmsAndTheAddressThenSaysSo() {
        var id = new Desk(context).ticket();
        navigate(TicketView.class, id.toString());
        test(button("Delete this ticket…")).click();
        assertThat(written(find(Dialog.class).single()))
                .contains("What stays: the number", "A missed promise stays missed");

        test(button("Delete…")).click();
        assertThat(written(find(Dialog.class).single())).contains("Choose why the ticket is deleted.");
        test(find(RadioButtonGroup.class).withClassName("td-deletion-reasons").single())
                .selectItem("It holds what must not be kept: a secret, or data of somebody else");
        test(button("Delete…")).click();
        assertThat(deletions.find(id)).as("asked once more").isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(deletions.find(id)).isPresent();
        assertThat(written(navigate(TicketView.class, id.toString())))
                .contains("This ticket was deleted", "Mina Han", "It holds what must not be kept")
                .doesNotContain("not visible");
    }

    @Test
    @WithAccount(value = Role.SUPPORT, email = "only@desk.example")
    void supportReadsThatItsRequesterDeletedItAndDeletesNone() {
        var desk = new Desk(context);
        var token = desk.ask(Desk.draft());
        TicketId id = desk.ticketOf(token);
        navigate(TicketView.class, id.toString());
        assertThat(find(Button.class).withText("Delete this ticket…").exists()).isFalse();

        context.getBean(dev.trustdesk.portal.help.TicketDeeds.class).delete(token);

        assertThat(written(navigate(TicketView.class, id.toString())))
                .contains("This ticket was deleted", "Its requester, on the private page");
    }

    @Test
    @WithAccount(value = Role.SUPPORT, email = "writes@desk.example")
    void whatSomebodyWroteWhileItWasDeletedCanBeCopied() {
        var desk = new Desk(context);
        var token = desk.ask(Desk.draft());
        var view = navigate(TicketView.class, desk.ticketOf(token).toString());
        test(find(TextArea.class).single()).setValue("Twenty minutes of work");
        context.getBean(dev.trustdesk.portal.help.TicketDeeds.class).delete(token);

        view.reread();

        var kept = find(TextArea.class).single();
        assertThat(kept.getValue()).isEqualTo("Twenty minutes of work");
        assertThat(kept.isReadOnly()).isTrue();
    }

    @Test
    @WithAccount(
            value = {Role.SUPPORT, Role.LEAD},
            email = "ko@desk.example",
            language = Language.KO)
    void inKorean() {
        var id = new Desk(context).ticket();
        navigate(TicketView.class, id.toString());
        test(button("이 문의 삭제…")).click();
        assertThat(written(find(Dialog.class).single())).contains("문의자의 요청", "지키지 못한 약속은 그대로 집계됩니다");
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private static String written(Component view) {
        return view.getElement().getTextRecursively();
    }
}
