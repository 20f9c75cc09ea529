package dev.trustdesk.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@PostgresTest
class MentionsTest {

    private final Mentions mentions;
    private final Writing writing;
    private final MentionMails mails;
    private final Desk desk;
    private final JdbcTemplate sql;
    private AccountId minji;
    private AccountId joon;
    private TicketId id;

    MentionsTest(
            @Autowired Mentions mentions,
            @Autowired Writing writing,
            @Autowired MentionMails mails,
            @Autowired ApplicationContext context,
            @Autowired javax.sql.DataSource dataSource) {
        this.mentions = mentions;
        this.writing = writing;
        this.mails = mails;
        this.desk = new Desk(context);
        this.sql = new JdbcTemplate(dataSource);
    }

    @BeforeEach
    void aTicketAndTwoColleagues() {
        var different = UUID.randomUUID().toString().substring(0, 8);
        minji = desk.staff("Minji " + different);
        joon = desk.staff("Joon " + different);
        id = desk.ticket();
        desk.as(
                minji,
                () -> writing.note(id, 0, "@Joon " + different + ", is this yours? @Minji " + different, List.of()));
    }

    @Test
    void aNoteCallsWhomItMentionsAndNotItsAuthor() {
        assertThat(desk.as(joon, mentions::mine)).singleElement().satisfies(mention -> {
            assertThat(mention.ticket()).isEqualTo(id);
            assertThat(mention.by()).isEqualTo(minji);
            assertThat(mention.seenAt()).isNull();
        });
        assertThat(desk.as(minji, mentions::mine)).isEmpty();
    }

    @Test
    void theMailSaysNothingOfTheTicketAndIsNotSentToWhoeverHasLooked() {
        var payload = Map.of("mention", mention().toString(), "ticket", id.toString());

        var mail = SystemActor.call("outbox", () -> mails.compose(payload)).orElseThrow();
        assertThat(mail.subject() + mail.body()).doesNotContain("is this yours", "tokens", "wallet");
        assertThat(mail.body()).contains("https://desk.example/portal/support/ticket/" + id);

        desk.as(joon, () -> {
            mentions.see(id);
            return true;
        });
        assertThat(desk.as(joon, mentions::unseen)).isZero();
        assertThat(SystemActor.call("outbox", () -> mails.compose(payload))).isEmpty();
    }

    @Test
    void theLongestNameCountsAndAKoreanNameMayHaveAParticle() {
        var staff = Stream.of("Min", "Min Kim", "민지", "Minho")
                .map(MentionsTest::account)
                .toList();

        assertThat(names("ask @Min Kim please", staff)).containsExactly("Min Kim");
        assertThat(names("@민지님이 아실까요?", staff)).containsExactly("민지");
        assertThat(names("@Minhole is nobody, @Min, is", staff)).containsExactly("Min");
        assertThat(names("mail min@Minho", staff)).containsExactly("Minho");
        assertThat(names("nobody @ all", staff)).isEmpty();
    }

    private static List<String> names(String text, List<Account> staff) {
        return MentionedNames.in(text, staff).stream().map(Account::displayName).toList();
    }

    private static Account account(String name) {
        return new Account(
                new AccountId(UUID.randomUUID()),
                "x@example.org",
                name,
                Language.EN,
                Set.of(Role.SUPPORT),
                false,
                0,
                0);
    }

    private UUID mention() {
        return sql.queryForObject("select id from desk.mention where account = ?", UUID.class, joon.value());
    }
}
