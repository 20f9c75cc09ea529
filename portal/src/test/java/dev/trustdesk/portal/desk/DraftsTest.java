package dev.trustdesk.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@PostgresTest
class DraftsTest {

    private static final String SECRET = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    private final Drafts drafts;
    private final Writing writing;
    private final OldDrafts old;
    private final Desk desk;
    private final AdjustableClock clock;
    private final JdbcTemplate sql;
    private AccountId minji;
    private AccountId joon;
    private TicketId id;

    DraftsTest(
            @Autowired Drafts drafts,
            @Autowired Writing writing,
            @Autowired OldDrafts old,
            @Autowired ApplicationContext context,
            @Autowired AdjustableClock clock,
            @Autowired javax.sql.DataSource dataSource) {
        this.drafts = drafts;
        this.writing = writing;
        this.old = old;
        this.desk = new Desk(context);
        this.clock = clock;
        this.sql = new JdbcTemplate(dataSource);
    }

    @BeforeEach
    void aTicketAndTwoWhoWrite() {
        minji = desk.staff("Minji");
        joon = desk.staff("Joon");
        id = desk.ticket();
    }

    @Test
    void whatIsWrittenIsKeptWithItsTimeAndColleaguesMayReadIt() {
        assertThat(keep(minji, 0, "First")).isEqualTo(new KeepResult.Kept(1, clock.instant()));
        clock.advance(Duration.ofSeconds(2));
        assertThat(keep(minji, 1, "First and second")).isEqualTo(new KeepResult.Kept(2, clock.instant()));

        var mine = desk.as(minji, () -> drafts.mine(id)).orElseThrow();
        assertThat(mine.text()).isEqualTo("First and second");
        assertThat(mine.changedAt()).isEqualTo(clock.instant());
        assertThat(desk.as(minji, () -> drafts.ofOthers(id))).isEmpty();
        assertThat(desk.as(joon, () -> drafts.mine(id))).isEmpty();
        assertThat(desk.as(joon, () -> drafts.ofOthers(id))).containsExactly(mine);
    }

    @Test
    void aSecretIsNotKept() {
        keep(minji, 0, "Their words were:");

        assertThat(keep(minji, 1, "Their words were: " + SECRET))
                .isEqualTo(new KeepResult.Refused("desk.draft.secret"));

        assertThat(sql.queryForList("select body from desk.draft where ticket_id = ?", String.class, id.value()))
                .containsExactly("Their words were:");
    }

    @Test
    void twoWindowsOfTheSamePersonDoNotOverwriteEachOther() {
        keep(minji, 0, "In this window");

        var late = keep(minji, 0, "In the other window");

        assertThat(late)
                .isInstanceOfSatisfying(
                        KeepResult.Elsewhere.class,
                        elsewhere -> assertThat(elsewhere.now().text()).isEqualTo("In this window"));
        assertThat(keep(minji, 1, "Chosen")).isEqualTo(new KeepResult.Kept(2, clock.instant()));
    }

    @Test
    void anEmptyTextIsNoDraft() {
        keep(minji, 0, "Something");

        assertThat(keep(minji, 1, " \n ")).isEqualTo(new KeepResult.Empty());

        assertThat(desk.as(minji, () -> drafts.mine(id))).isEmpty();
    }

    @Test
    void sendingTakesTheDraftAwayAndARefusalDoesNot() {
        keep(minji, 0, "Nearly done");

        desk.as(
                minji,
                () -> writing.reply(id, 7, "Nearly done", new AfterReply.StayOpen(), Optional.empty(), List.of()));
        assertThat(desk.as(minji, () -> drafts.mine(id)))
                .as("stale: nothing was sent")
                .isPresent();

        desk.as(minji, () -> writing.reply(id, 0, "Done", new AfterReply.StayOpen(), Optional.empty(), List.of()));
        assertThat(desk.as(minji, () -> drafts.mine(id))).isEmpty();
    }

    @Test
    void aDraftIsForgottenAfterThirtyDaysWithoutAChange() {
        keep(minji, 0, "Old");
        clock.advance(Duration.ofDays(29));
        keep(joon, 0, "Newer");
        clock.advance(Duration.ofDays(2));

        old.forgetOld(clock.instant());

        assertThat(desk.as(minji, () -> drafts.mine(id))).isEmpty();
        assertThat(desk.as(joon, () -> drafts.mine(id))).isPresent();
    }

    private KeepResult keep(AccountId who, long seen, String text) {
        return desk.as(who, () -> drafts.keep(id, seen, DraftKind.REPLY, text, null));
    }
}
