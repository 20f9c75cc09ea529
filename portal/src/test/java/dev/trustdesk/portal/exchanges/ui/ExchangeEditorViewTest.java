package dev.trustdesk.portal.exchanges.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.EditedDocument;
import dev.trustdesk.portal.content.Editing;
import dev.trustdesk.portal.exchanges.Capability;
import dev.trustdesk.portal.exchanges.CellStatus;
import dev.trustdesk.portal.exchanges.Check;
import dev.trustdesk.portal.exchanges.EditedRow;
import dev.trustdesk.portal.exchanges.ExchangeDraft;
import dev.trustdesk.portal.exchanges.MatrixEditing;
import dev.trustdesk.portal.exchanges.RowResult;
import dev.trustdesk.portal.identity.AccountAdministration;
import dev.trustdesk.portal.identity.AccountDraft;
import dev.trustdesk.portal.identity.AccountRow;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import dev.trustdesk.portal.widgets.Prose;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@PostgresTest
@WithAccount(Role.MAINTAINER)
class ExchangeEditorViewTest extends SpringBrowserlessTest {

    @Autowired
    private MatrixEditing editing;

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
    }

    @Test
    void aChangeIsLookedAtBeforeItIsPublishedAndNeedsAReason() {
        open("bithumb");
        note().setValue("Deposits are open **again**.");
        note("Note (Korean)").setValue("입금이 재개되었습니다.");
        assertThat(written()).contains("Not published");
        assertThat(find(Prose.class).all())
                .as("the preview is what readers will see")
                .anySatisfy(prose -> assertThat(prose.getElement().getProperty("innerHTML"))
                        .contains("Deposits are open <strong>again</strong>"));

        click("Review and publish …");
        var dialog = find(Dialog.class).single();
        assertThat(dialog.getElement().getTextRecursively())
                .contains(
                        "One change",
                        "Deposits, Note (English)",
                        "According to the press",
                        "Deposits are open **again**.",
                        "입금이 재개되었습니다.",
                        "Goes to nobody by mail at once");
        click("Publish");
        assertThat(reason("English").isInvalid()).isTrue();
        assertThat(row("bithumb").edited()).isFalse();

        reason("English").setValue("A new notice.");
        reason("Korean").setValue("새 공지가 나왔습니다.");
        test(find(Checkbox.class).all().stream()
                        .filter(box -> box.getLabel().startsWith("I have just compared"))
                        .findFirst()
                        .orElseThrow())
                .click();
        click("Publish");

        assertThat(row("bithumb").draft().cell(Capability.DEPOSITS).note().en())
                .isEqualTo("Deposits are open **again**.");
        assertThat(row("bithumb").verification()).isNotNull();
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aStatusWithoutEvidenceIsRefusedAtItsField() {
        open("upbit");
        var status = (Select<CellStatus>) find(Select.class).all().stream()
                .filter(select -> "Status".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
        status.setValue(CellStatus.SUPPORTED);

        click("Review and publish …");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Unknown", "Supported");
        reason("English").setValue("A guess.");
        reason("Korean").setValue("추측입니다.");
        click("Publish");

        assertThat(written()).contains("Not published", "Deposits, Evidence is needed", "Deposits, As of is missing");
        assertThat(row("upbit").edited()).isFalse();
    }

    @Test
    void bothVersionsAreShownWhenTwoEditAndTheWritingGoesOn() {
        open("kraken");
        note().setValue("Mine.");
        note("Note (Korean)").setValue("내 글입니다.");
        var seen = row("kraken");
        var theirs = renamed(seen, new Bilingual("Kraken Pro", "크라켄 프로"));
        assertThat(editing.publish(
                        "kraken", seen.version(), theirs, new Bilingual("Renamed.", "이름 변경."), new Check.NotCompared()))
                .isInstanceOf(RowResult.Published.class);

        click("Review and publish …");
        var conflict = find(RowConflict.class).single();
        assertThat(conflict.getElement().getTextRecursively())
                .contains("Mina Han published this row meanwhile", "Mine.")
                .doesNotContain("Kraken Pro");
        click("Go on with my version");

        click("Review and publish …");
        reason("English").setValue("Both.");
        reason("Korean").setValue("둘 다 반영.");
        click("Publish");
        var now = row("kraken").draft();
        assertThat(now.name().en()).isEqualTo("Kraken Pro");
        assertThat(now.cell(Capability.DEPOSITS).note().en()).isEqualTo("Mine.");
    }

    @Test
    void whatWasWrittenAndNotPublishedIsThereAgain() {
        open("okx");
        note().setValue("Half a thought");
        UI.getCurrent().navigate("publish/exchanges");
        open("okx");

        assertThat(note().getValue()).isEqualTo("Half a thought");
        assertThat(written()).contains("is back", "Not published");
        click("Discard it");
        assertThat(note().getValue()).isEmpty();
        open("okx");
        assertThat(note().getValue()).isEmpty();
    }

    @Test
    void rowsAreMovedByKeysAndThePlaceIsSaid() {
        UI.getCurrent().navigate("publish/exchanges");
        assertThat(find(ListItem.class, (Component) getCurrentView()).all()).hasSameSizeAs(editing.all());

        var second = editing.all().get(1);
        clickLabelled("Move " + second.draft().name().en() + " up");

        assertThat(editing.all().getFirst().slug()).isEqualTo(second.slug());
        assertThat(written())
                .contains(second.draft().name().en() + " is now number 1 of "
                        + editing.all().size());
    }

    @Test
    void anExchangeIsAddedHiddenAndOpenedForEditing() {
        UI.getCurrent().navigate("publish/exchanges");
        click("Add exchange …");
        var names = find(TextField.class).all();
        names.get(0).setValue("Zeta");
        click("Add exchange");
        assertThat(names.get(1).isInvalid()).isTrue();
        names.get(1).setValue("제타");
        click("Add exchange");

        assertThat(getCurrentView()).isInstanceOf(ExchangeEditorView.class);
        assertThat(written()).contains("Readers do not see this row yet");
        assertThat(row("zeta").shown()).isFalse();
    }

    @Test
    @WithAccount(value = Role.SUPPORT, email = "support@desk.example")
    void supportDoesNotEditTheMatrix() {
        UI.getCurrent().navigate("publish/exchanges");
        assertThat(getCurrentView()).isNotInstanceOf(MatrixView.class);
        UI.getCurrent().navigate("publish/exchanges/bithumb");
        assertThat(getCurrentView()).isNotInstanceOf(ExchangeEditorView.class);
    }

    @Test
    void whoElseHasTheRowOpenIsSaid(@Autowired AccountAdministration administration, @Autowired Editing open) {
        var me = SecurityContextHolder.getContext();
        try {
            signIn("test", "ROLE_ADMINISTRATOR");
            administration.create(
                    new AccountDraft("junho@desk.example", "Junho Kim", Language.KO, Set.of(Role.MAINTAINER)));
            var junho = administration.all().stream()
                    .map(AccountRow::account)
                    .filter(account -> account.email().equals("junho@desk.example"))
                    .findFirst()
                    .orElseThrow();
            signIn(junho.id().toString(), "ROLE_MAINTAINER");
            open.opened(UUID.randomUUID(), new EditedDocument("exchange", "htx"));
        } finally {
            SecurityContextHolder.setContext(me);
        }

        open("htx");

        assertThat(written()).contains("Junho Kim");
    }

    private static void signIn(String name, String authority) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                name, "", AuthorityUtils.createAuthorityList(authority)));
        SecurityContextHolder.setContext(context);
    }

    private void open(String slug) {
        UI.getCurrent().navigate("publish/exchanges/" + slug);
        assertThat(getCurrentView()).isInstanceOf(ExchangeEditorView.class);
    }

    private static ExchangeDraft renamed(EditedRow row, Bilingual name) {
        var draft = row.draft();
        return new ExchangeDraft(
                name,
                draft.korean(),
                draft.confidence(),
                draft.unverified(),
                draft.disagreement(),
                List.copyOf(draft.cells()));
    }

    private EditedRow row(String slug) {
        return editing.find(slug).orElseThrow();
    }

    private TextArea note() {
        return note("Note (English)");
    }

    private TextArea note(String label) {
        return find(TextArea.class).all().stream()
                .filter(area -> area.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private TextArea reason(String language) {
        return find(TextArea.class).all().stream()
                .filter(area ->
                        area.getLabel().startsWith("Reason") && area.getLabel().contains(language))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void clickLabelled(String label) {
        test(find(Button.class).all().stream()
                        .filter(button ->
                                button.getAriaLabel().filter(label::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String written() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
