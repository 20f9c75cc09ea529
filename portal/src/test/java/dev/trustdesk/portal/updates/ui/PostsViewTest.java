package dev.trustdesk.portal.updates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import dev.trustdesk.portal.updates.NextPost;
import dev.trustdesk.portal.updates.PostPaths;
import dev.trustdesk.portal.updates.Posts;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
@WithAccount(Role.MAINTAINER)
class PostsViewTest extends SpringBrowserlessTest {

    @Autowired
    private Posts posts;

    @Autowired
    private AdjustableClock clock;

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        clock.reset();
        pack.importNow();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "en, PT59M, Late by less than an hour",
        "en, PT5H, Late by 5 hours",
        "ko, PT50H, 2일 늦음",
        "ko, PT30M, 한 시간 미만 늦음",
    })
    void aPostThatIsDueSaysByHowMuchItIsLateToMaintainersAndReaders(String language, Duration late, String expected) {
        var due = posts.nextDue().map(NextPost::dueAt).orElseThrow();
        clock.set(due.plus(late));
        UI.getCurrentOrThrow().setLocale(Locale.of(language));

        for (var list : new String[] {PostPaths.LIST, "updates"}) {
            UI.getCurrentOrThrow().navigate(list);
            assertThat(written()).as(list).contains(expected);
        }
    }

    @Test
    void aPostThatStillHasTimeIsNotLate() {
        UI.getCurrentOrThrow().navigate(PostPaths.LIST);

        assertThat(written()).contains("2026-11-30").doesNotContain("Late by");
    }

    private String written() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
