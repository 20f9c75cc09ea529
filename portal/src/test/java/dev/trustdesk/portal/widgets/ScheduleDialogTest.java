package dev.trustdesk.portal.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
@WithAccount(Role.MAINTAINER)
class ScheduleDialogTest extends SpringBrowserlessTest {

    @Autowired
    private Texts texts;

    private ScheduleDialog dialog;

    @BeforeEach
    void aQuestionThatAcceptsNoTime() {
        dialog = new ScheduleDialog(texts.in(Language.EN), at -> false);
        dialog.open();
    }

    @Test
    void whoeverChoosesNoTimeIsToldToChooseOne() {
        schedule();
        assertThat(problem()).isEqualTo("Choose a day and a time.");
        assertThat(dialog.isOpened()).isTrue();
    }

    @Test
    void aTimeThatIsNotAcceptedIsSaidToBePast() {
        find(UtcPicker.class).single().setInstant(Instant.parse("2020-01-01T09:00:00Z"));
        schedule();
        assertThat(problem()).isEqualTo("That time is in the past. Choose one in the future.");
        assertThat(dialog.isOpened()).isTrue();
    }

    private void schedule() {
        test(find(Button.class).withText("Schedule").single()).click();
    }

    private String problem() {
        return find(UtcPicker.class).single().getErrorMessage();
    }
}
