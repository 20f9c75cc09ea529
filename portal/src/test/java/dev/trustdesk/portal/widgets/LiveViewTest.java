package dev.trustdesk.portal.widgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class LiveViewTest extends BrowserlessTest {

    @Autowired
    private Changes changes;

    private final AtomicInteger refreshed = new AtomicInteger();
    private final AtomicInteger heard = new AtomicInteger();
    private final Div shown = new Div();
    private Runnable end;

    @BeforeEach
    void looking() {
        // The listener may still be on its way to this class's database.
        LiveView.of(shown, changes, "faq", refreshed::incrementAndGet);
        UI.getCurrent().add(shown);
        end = changes.subscribe(change -> {
            if (change.topic().equals("heard")) {
                heard.incrementAndGet();
            }
        });
        await().pollInSameThread().until(() -> {
            changes.announce("heard", "");
            return heard.get() > 0;
        });
        settle();
        refreshed.set(0);
    }

    @AfterEach
    void stop() {
        end.run();
    }

    @Test
    void whatConcernsItRefreshesItInTheWindowsOwnTurn() {
        changes.announce("faq", "ratio");
        await().pollInSameThread().until(() -> {
            takeTurns();
            return refreshed.get() == 1;
        });
    }

    @Test
    void whatDoesNotConcernItLeavesItAlone() {
        changes.announce("ticket", "1");
        settle();
        assertThat(refreshed).hasValue(0);
    }

    @Test
    void aBurstMakesOneRefreshAndTheNextChangeAnother() {
        for (var i = 0; i < 100; i++) {
            changes.announce("faq", "entry-" + i);
        }
        settle();
        assertThat(refreshed.get()).isBetween(1, 2);
        var before = refreshed.get();
        changes.announce("faq", "later");
        settle();
        assertThat(refreshed).hasValue(before + 1);
    }

    @Test
    void whatIsOffTheScreenIsNotRefreshedAndComesBackAlive() {
        UI.getCurrent().remove(shown);
        changes.announce("faq", "ratio");
        settle();
        assertThat(refreshed).hasValue(0);

        UI.getCurrent().add(shown);
        changes.announce("faq", "ratio");
        settle();
        assertThat(refreshed).hasValue(1);
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("dev.trustdesk.portal.none");
    }

    /** Lets the window do what others have asked of it. */
    private static void takeTurns() {
        var session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
    }

    /** Until everything announced so far has been heard, and every refresh that it caused is over: a second wait begins after theirs. */
    private void settle() {
        hear();
        hear();
    }

    private void hear() {
        var turns = new AtomicInteger();
        var probe = new Div();
        LiveView.of(probe, changes, "settled", turns::incrementAndGet);
        UI.getCurrent().add(probe);
        changes.announce("settled", "");
        await().pollInSameThread().until(() -> {
            takeTurns();
            return turns.get() > 0;
        });
        UI.getCurrent().remove(probe);
        takeTurns();
    }
}
