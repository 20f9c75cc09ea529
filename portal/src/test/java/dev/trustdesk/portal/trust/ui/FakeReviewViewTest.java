package dev.trustdesk.portal.trust.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import dev.trustdesk.portal.trust.FakeReport;
import dev.trustdesk.portal.trust.FakeReports;
import dev.trustdesk.portal.trust.KnownFake;
import dev.trustdesk.portal.trust.KnownFakes;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
@WithAccount(value = Role.SUPPORT, email = "support@desk.example")
class FakeReviewViewTest extends SpringBrowserlessTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    private FakeReports reports;

    @Autowired
    private KnownFakes fakes;

    private String site = "";

    @BeforeEach
    void oneWaits(@Autowired JdbcClient database) {
        database.sql("delete from trust.fake_report").update();
        database.sql("delete from identity.shared_limit").update();
        // Of its own for each test: what one has published is known to the next.
        site = "review-me-" + NUMBERS.incrementAndGet();
        reports.report(
                new FakeReport(
                        "https://" + site + ".example/claim",
                        "A DM said https://" + site + ".example",
                        "",
                        Language.EN),
                "n");
    }

    @Test
    void whatWasReportedIsShownDefangedAndNeverAsALink() {
        navigate("publish/fakes", FakeReportsView.class);
        assertThat(written())
                .contains("hxxps://" + site + "[.]example/claim", "A DM said hxxps://" + site + "[.]example");
        assertThat(find(Anchor.class).all()).noneMatch(link -> link.getHref().contains("review-me"));
    }

    @Test
    void itIsPublishedInBothLanguagesAfterAskingBackOrTheFieldsSayWhyNot() {
        open();
        click("Publish …");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(written()).contains("Not published.", "Korean: Title is missing.");
        assertThat(title("Title (Korean)").isInvalid()).isTrue();
        assertThat(fakes.all(Language.EN)).noneMatch(fake -> fake.title().equals("Evil claim"));

        test(title("Title (English)")).setValue("Evil claim");
        test(title("Title (Korean)")).setValue("가짜 청구");
        find(TextArea.class).all().forEach(area -> test(area).setValue("Text."));
        click("Publish …");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(fakes.all(Language.EN))
                .extracting(KnownFake::title, KnownFake::indicator)
                .contains(org.assertj.core.groups.Tuple.tuple("Evil claim", "hxxps://" + site + "[.]example/claim"));
        assertThat(getCurrentView()).isInstanceOf(FakeReportsView.class);
        assertThat(written()).contains("No report waits.");
    }

    @Test
    void itIsDeclinedWithAReasonOnly() {
        open();
        click("Decline …");
        test(find(Button.class).withText("Decline …").all().getLast()).click();
        assertThat(reports.open()).hasSize(1);
        test(find(TextArea.class).all().getLast()).setValue("It is a parody.");
        test(find(Button.class).withText("Decline …").all().getLast()).click();
        assertThat(reports.open()).isEmpty();
    }

    private void open() {
        navigate("publish/fakes/" + reports.open().getFirst().id(), FakeReviewView.class);
    }

    private TextField title(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private String written() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
