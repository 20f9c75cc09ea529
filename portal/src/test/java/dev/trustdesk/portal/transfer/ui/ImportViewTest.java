package dev.trustdesk.portal.transfer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import dev.trustdesk.portal.transfer.FileZone;
import dev.trustdesk.portal.transfer.Imports;
import dev.trustdesk.portal.transfer.Origin;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class ImportViewTest extends SpringBrowserlessTest {

    private static final String HEADER = "ticket_id,subject,opened_at,author,written_at,text\n";

    @Autowired
    private Imports imports;

    @Autowired
    private List<ScheduledTask> jobs;

    @Autowired
    private AdjustableClock clock;

    @Test
    @WithAccount(Role.LEAD)
    void aDryRunIsShownWithItsRefusedRowsAndImportedWhenSomebodySaysSo() {
        read(
                HEADER
                        + "v1,One,2025-11-11 10:00,requester,2025-11-11 10:00,Hello\nv2,Two,never,requester,2025-11-11 10:00,Hi\n");
        var view = navigate(ImportView.class);

        assertThat(written(view))
                .contains(
                        "one ticket with one message",
                        "Nothing has been made yet",
                        "A time cannot be read",
                        "Rows read");
        test(find(Button.class).withText("Import one ticket").single()).click();
        assertThat(written(view)).contains("0 of 1 tickets");
        refuseAnother();
        assertThat(written(view)).as("what runs is still shown").contains("too large", "0 of 1 tickets");

        var task = jobs.stream()
                .filter(job -> job.name().equals("import"))
                .findFirst()
                .orElseThrow();
        SystemActor.run("import", () -> task.run(clock.instant()));
        assertThat(written(view)).contains("Attachments stand in no CSV file");
        refuseAnother();
        assertThat(written(view))
                .as("what is over says nothing of another file")
                .doesNotContain("ticket was made");
        view = navigate(ImportView.class);
        assertThat(written(view)).contains("Imported", "One ticket, one message made");
    }

    @Test
    @WithAccount(Role.ADMINISTRATOR)
    void aDryRunIsDiscarded() {
        read(HEADER + "w1,One,2025-11-11 10:00,requester,2025-11-11 10:00,Hello\n");
        var view = navigate(ImportView.class);

        test(find(Button.class).withText("Discard").single()).click();

        assertThat(written(view)).contains("Discarded").doesNotContain("Nothing has been made yet");
    }

    @Test
    @WithAccount(Role.LEAD)
    void whyAFileIsRefusedIsSaidInTheReadersLanguage() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        var run = read("subject;opened_at\n");
        var panel = new ImportPanel(
                run,
                List.of(),
                List.of(),
                new dev.trustdesk.portal.platform.Texts().in(dev.trustdesk.portal.platform.Language.KO),
                new ImportPanel.Deeds(() -> {}, () -> {}));

        assertThat(written(panel)).contains("첫 줄에 “ticket_id” 열이 없습니다");
    }

    @Test
    @WithAccount(Role.LEAD)
    void theDryRunNamesWhatIsLeftOut() {
        read("ticket_id,subject,opened_at,assignee,priority,tags\n"
                + "x1,One,2025-11-11 10:00,gone@old.example,asap,bridge\n");

        assertThat(written(navigate(ImportView.class)))
                .contains("What the tickets are imported without", "gone@old.example", "asap", "nobody's")
                .doesNotContain("bridge");
    }

    private void refuseAnother() {
        var upload = find(Upload.class).single();
        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "too large", "large.csv"));
    }

    private dev.trustdesk.portal.transfer.ImportRun read(String file) {
        return imports.read(
                Origin.PLAIN, FileZone.UTC, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String written(Component component) {
        return component.getElement().getTextRecursively();
    }
}
