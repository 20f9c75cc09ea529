package dev.trustdesk.portal.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.server.VaadinSession;
import dev.trustdesk.portal.support.ExclusionReason;
import dev.trustdesk.portal.support.Triage;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of what a lead has to decide, open in their window while somebody else works. */
@PostgresTest
class ExclusionsViewTest extends DeskViewTest {

    @Autowired
    private Triage triage;

    @Test
    void whatIsProposedElsewhereComesIntoAnOpenListAndWhatIsDecidedElsewhereLeavesIt() {
        var id = desk.ticket();
        var lead = desk.staff("Haneul");
        var view = desk.asLead(
                lead,
                () -> shown(Locale.ENGLISH, () -> {
                    var list = new ExclusionsView(triage, accounts, changes, texts);
                    list.beforeEnter(null);
                    return list;
                }));
        assertThat(text(view)).contains("Nothing is proposed.");
        clock.advance(Duration.ofHours(49));

        desk.as(minji, () -> triage.exclude(id, 0, ExclusionReason.TEST, "Our own check of the form"));
        await().pollInSameThread().untilAsserted(() -> {
            takeTurns();
            assertThat(text(view)).contains("Our own check of the form", "Our own test", "Minji");
        });

        var proposed = desk.asLead(lead, triage::proposed).getFirst().exclusion();
        desk.asLead(lead, () -> triage.decline(proposed.id()));
        await().pollInSameThread().untilAsserted(() -> {
            takeTurns();
            assertThat(text(view)).contains("Nothing is proposed.").doesNotContain("Our own check");
        });
    }

    private void takeTurns() {
        var session = VaadinSession.getCurrent();
        desk.asLead(minji, () -> {
            session.getService().runPendingAccessTasks(session);
            return true;
        });
    }

    private static String text(ExclusionsView view) {
        return view.getElement().getTextRecursively();
    }
}
