package dev.trustdesk.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.Merging;
import dev.trustdesk.portal.support.OwnQuestions;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
@WithAccount(Role.MEMBER)
class RepeatedRequestsTest {

    private static final String SUBJECT = "Blind signing on my Ledger";
    private static final String TEXT = "The Ledger asks for blind signing when I migrate. Is that safe?";

    private final RepeatedRequests repeats;
    private final MemberTickets tickets;
    private final Merging merging;
    private final AdjustableClock clock;
    private final JdbcClient sql;
    private final Desk desk;

    RepeatedRequestsTest(
            @Autowired RepeatedRequests repeats,
            @Autowired MemberTickets tickets,
            @Autowired Merging merging,
            @Autowired AdjustableClock clock,
            @Autowired JdbcClient sql,
            @Autowired ApplicationContext context) {
        this.repeats = repeats;
        this.tickets = tickets;
        this.merging = merging;
        this.clock = clock;
        this.sql = sql;
        this.desk = new Desk(context);
    }

    @BeforeEach
    void nothingAskedYet() {
        sql.sql("update support.ticket set requester_account = null").update();
    }

    @Test
    void aMemberIsToldOfAnOpenRequestOfTheirOwnInLikeWords() {
        var earlier = mine(draft(Category.WALLET, SUBJECT, TEXT));
        clock.advance(Duration.ofDays(60));

        var again = draft(Category.OTHER, "Ledger blind signing", "Should I allow blind signing on the Ledger?");
        assertThat(repeats.mine(again)).singleElement().satisfies(found -> {
            assertThat(found.ticket().id()).isEqualTo(desk.ticketOf(earlier));
            assertThat(found.alike()).isTrue();
        });
        assertThat(repeats.mine(draft(Category.OTHER, "Brand colours", "Which orange is it?")))
                .isEmpty();
    }

    @Test
    void whatIsOfTheSameCategoryCountsForFourteenDays() {
        mine(draft(Category.EXCHANGE, "Bithumb suspended", "Bithumb does not pay out."));
        var other = draft(Category.EXCHANGE, "A fee on Kraken", "How much does it cost?");
        assertThat(repeats.mine(other)).extracting(OwnQuestions.Earlier::alike).containsExactly(false);

        clock.advance(OwnQuestions.SAME_CATEGORY.plusSeconds(1));
        assertThat(repeats.mine(other)).isEmpty();
    }

    @Test
    void nobodyIsToldOfWhatIsNotTheirsOrIsResolved() {
        // The same words and the same address, by somebody without this account.
        desk.ask(draft(Category.WALLET, SUBJECT, TEXT));
        assertThat(repeats.mine(draft(Category.WALLET, SUBJECT, TEXT))).isEmpty();

        var own = mine(draft(Category.WALLET, SUBJECT, TEXT));
        desk.reply(desk.staff("Minji"), desk.ticketOf(own), "It is safe.", new AfterReply.Resolve());
        assertThat(repeats.mine(draft(Category.WALLET, SUBJECT, TEXT))).isEmpty();
    }

    @Test
    void whatWasMergedTwiceIsAsOpenAsTheTicketInWhichItGoesOn() {
        var own = mine(draft(Category.WALLET, SUBJECT, TEXT));
        var between = desk.ticket();
        var survivor = desk.ticket();
        var minji = desk.staff("Minji");
        desk.as(
                minji,
                () -> merging.merge(
                        desk.ticketOf(own), desk.look(minji, desk.ticketOf(own)).version(), between));
        desk.as(minji, () -> merging.merge(between, desk.look(minji, between).version(), survivor));
        assertThat(repeats.mine(draft(Category.WALLET, SUBJECT, TEXT))).hasSize(1);

        desk.reply(minji, survivor, "Here is how.", new AfterReply.Resolve());
        assertThat(repeats.mine(draft(Category.WALLET, SUBJECT, TEXT))).isEmpty();
    }

    @Test
    void aRequestThatWillBeRefusedIsComparedWithNothing() {
        mine(draft(Category.WALLET, SUBJECT, TEXT));
        assertThat(repeats.mine(draft(Category.WALLET, SUBJECT, "zoo ".repeat(11) + "wrong")))
                .isEmpty();
    }

    @Test
    void ofLinksOnlyOneThatLeadsToALikeOpenTicketAnswers() {
        var like = desk.ask(draft(Category.WALLET, SUBJECT, TEXT));
        var unlike = desk.ask(draft(Category.WALLET, "Brand colours", "Which orange is it?"));
        var again = draft(Category.WALLET, "Ledger blind signing", "Should I allow blind signing on the Ledger?");

        assertThat(repeats.behind(List.of("x", FormKeys.random(), unlike), again))
                .isEmpty();
        assertThat(repeats.behind(List.of(unlike, like), again).orElseThrow().token())
                .isEqualTo(like);
        desk.ask(again);
        assertThat(repeats.behind(List.of(like), again))
                .as("this one has been made")
                .isEmpty();
    }

    @Test
    void whatAMemberAsksIsInTheirAccountFromTheBeginning() {
        var token = mine(draft(Category.WALLET, SUBJECT, TEXT));
        assertThat(tickets.open(desk.ticketOf(token))).isPresent();
        assertThat(tickets.ask(draft(Category.WALLET, SUBJECT, "zoo ".repeat(11) + "wrong"), Desk.NETWORK))
                .isEqualTo(new SubmitResult.SecretFound("text"));
    }

    private String mine(HelpDraft draft) {
        return ((SubmitResult.Accepted) tickets.ask(draft, Desk.NETWORK)).token();
    }

    private static HelpDraft draft(Category category, String subject, String text) {
        return new HelpDraft(
                FormKeys.random(), category, subject, text, null, null, null, "asker@example.org", Language.EN);
    }
}
