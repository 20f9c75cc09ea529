package dev.trustdesk.portal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@PostgresTest
class EditingTest {

    private final EditedDocument document =
            new EditedDocument("post", UUID.randomUUID().toString());
    private final UUID window = UUID.randomUUID();
    private final Editing editing;
    private final AdjustableClock clock;

    EditingTest(@Autowired Editing editing, @Autowired AdjustableClock clock) {
        this.editing = editing;
        this.clock = clock;
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void othersSeeWhoHasTheSameTextOpenAndNobodySeesThemselves() {
        as("minji");
        editing.opened(window, document);
        editing.opened(UUID.randomUUID(), document);
        assertThat(editing.othersAt(document)).isEmpty();

        assertThat(seenByJoon(document)).as("once, whatever the windows").containsExactly("minji");
        assertThat(seenByJoon(new EditedDocument("faq", document.id()))).isEmpty();
    }

    @Test
    void whoeverLeftOrWentOnToAnotherTextIsNotThere() {
        as("minji");
        editing.opened(window, document);
        var other = new EditedDocument("post", "another");
        editing.opened(window, other);
        assertThat(seenByJoon(document)).isEmpty();
        assertThat(seenByJoon(other)).containsExactly("minji");

        as("minji");
        editing.left(window, other);
        assertThat(seenByJoon(other)).isEmpty();
    }

    @Test
    void aWindowThatFellSilentIsGoneWithinAMinuteAndShownAgainWhenItAnswers() {
        as("minji");
        editing.opened(window, document);
        clock.advance(Duration.ofSeconds(44));
        assertThat(seenByJoon(document)).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(seenByJoon(document)).isEmpty();

        editing.forget(clock.instant().plusSeconds(1));
        as("minji");
        editing.still(window, document);
        assertThat(seenByJoon(document)).containsExactly("minji");
    }

    @Test
    void onlyEditorsOfTheSameTextAreTold() {
        var change = new Change("editing", "post:" + document.id());
        assertThat(Editing.concerns(change, document)).isTrue();
        assertThat(Editing.concerns(change, new EditedDocument("post", "another")))
                .isFalse();
        assertThat(Editing.concerns(Change.ANYTHING, document)).isTrue();
    }

    private List<String> seenByJoon(EditedDocument opened) {
        as("joon");
        return editing.othersAt(opened);
    }

    private static void as(String name) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        name, "", AuthorityUtils.createAuthorityList("ROLE_MAINTAINER")));
    }
}
