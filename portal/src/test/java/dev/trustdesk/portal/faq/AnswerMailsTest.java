package dev.trustdesk.portal.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Who is told of the review of an answer, in which words, and who is not. */
@PostgresTest
class AnswerMailsTest {

    private final FaqEditing editing;
    private final FaqPublishing publishing;
    private final AnswerMails mails;
    private final JdbcClient sql;
    private final AdjustableClock clock;
    private final Desk desk;
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private AccountId mina;
    private AccountId joon;
    private AccountId hana;

    AnswerMailsTest(@Autowired ApplicationContext context) {
        this.editing = context.getBean(FaqEditing.class);
        this.publishing = context.getBean(FaqPublishing.class);
        this.mails = context.getBean(AnswerMails.class);
        this.sql = context.getBean(JdbcClient.class);
        this.clock = context.getBean(AdjustableClock.class);
        this.desk = new Desk(context);
    }

    @BeforeEach
    void threeMaintainers() {
        clock.reset();
        sql.sql("delete from notifications.outbox").update();
        sql.sql("delete from identity.account_role").update();
        mina = desk.maintainer("Mina", Language.EN);
        joon = desk.maintainer("Joon", Language.KO);
        hana = desk.maintainer("Hana", Language.EN);
    }

    @Test
    void theOthersAreAskedInTheirLanguageWithALinkToWhatTheyAreToRead() {
        var asked = submitted(written(mina));

        assertThat(notices()).extracting(notice -> notice.get("account")).containsExactlyInAnyOrder(id(joon), id(hana));
        var link = "https://desk.example/portal/publish/answers/" + asked.id();
        assertThat(mail(joon)).satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("검토를 기다리는 답변이 있습니다");
            assertThat(mail.body()).contains("얼마나 걸립니까?", link);
            assertThat(mail.language()).isEqualTo(Language.KO);
        });
        assertThat(mail(hana).body()).contains("How long, " + mark + "?", link);
    }

    @Test
    void nobodyIsAskedAnyMoreWhenItIsTakenBackOrDecided() {
        var asked = submitted(written(mina));
        as(mina, () -> publishing.withdraw(asked.id(), asked.version()));
        assertThat(compose(noticeTo(joon))).isEmpty();

        sql.sql("delete from notifications.outbox").update();
        var again = submitted(find(asked));
        var toJoon = noticeTo(joon);
        as(hana, () -> publishing.publish(again.id(), again.version()));
        assertThat(compose(toJoon)).isEmpty();
    }

    @Test
    void aRequestMadeTwiceOfTheSameTextIsOneNoticeForEach() {
        var asked = submitted(written(mina));

        assertThat(as(mina, () -> publishing.submit(asked.id(), asked.version())))
                .isInstanceOf(EditResult.Decided.class);

        assertThat(notices()).hasSize(2);
    }

    @Test
    void whoeverAskedIsToldWhatIsToBeChanged() {
        var asked = submitted(written(mina));
        sql.sql("delete from notifications.outbox").update();

        as(joon, () -> publishing.sendBack(asked.id(), asked.version(), "Say of which days."));

        assertThat(notices()).extracting(notice -> notice.get("account")).containsExactly(id(mina));
        assertThat(mail(mina)).satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Your answer was sent back");
            assertThat(mail.body()).contains(mark, "Say of which days.", "/portal/publish/answers/" + asked.id());
        });
    }

    @Test
    void whoeverAskedIsToldThatItIsPublishedAlsoAtItsTimeAndWhereReadersFindIt() {
        var asked = submitted(written(mina));
        sql.sql("delete from notifications.outbox").update();

        as(
                joon,
                () -> publishing.schedule(
                        asked.id(), asked.version(), clock.instant().plus(Duration.ofHours(1))));
        assertThat(notices()).as("nothing has come of it yet").isEmpty();
        clock.advance(Duration.ofHours(2));
        assertThat(SystemActor.call("job:publish-answers", () -> publishing.publishDue(asked.id())))
                .isTrue();

        assertThat(notices()).extracting(notice -> notice.get("account")).containsExactly(id(mina));
        assertThat(mail(mina)).satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Your answer is published");
            assertThat(mail.body()).contains("How long, " + mark + "?", "https://desk.example/faq/" + mark);
        });
    }

    @Test
    void whoReadsKoreanIsToldOfAnAnswerWithoutItInEnglishWords() {
        var asked = submitted(joon, pending(joon));
        assertThat(mail(mina).body()).contains("How long, " + mark + "?");
        sql.sql("delete from notifications.outbox").update();

        as(mina, () -> publishing.publish(asked.id(), asked.version()));

        assertThat(mail(joon)).satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("답변이 게시되었습니다");
            assertThat(mail.body()).contains("How long, " + mark + "?", "https://desk.example/ko/faq/" + mark);
        });
    }

    @Test
    void nobodyIsToldOfWhatTheyDoThemselvesOrOfWhatNobodyWasAskedAbout() {
        var asked = submitted(written(mina));
        sql.sql("delete from notifications.outbox").update();
        as(mina, () -> publishing.publish(asked.id(), asked.version()));
        var change = as(mina, () -> editing.change(EntryStore.OF_THE_DESK + asked.id()))
                .orElseThrow();
        as(joon, () -> publishing.publish(change.id(), change.version()));

        assertThat(notices()).isEmpty();
    }

    private FaqWork written(AccountId by) {
        return written(by, new FaqText("얼마나 걸립니까?", "이틀입니다.", "이틀이 걸립니다."));
    }

    /** Its Korean is to come. */
    private FaqWork pending(AccountId by) {
        return written(by, FaqText.BLANK);
    }

    private FaqWork written(AccountId by, FaqText korean) {
        var begun = as(by, editing::begin);
        var manuscript = new FaqManuscript(
                new FaqText("How long, " + mark + "?", "Two days.", "It takes two days."),
                korean,
                FaqCategory.BASICS,
                mark,
                Confidence.UNVERIFIED,
                List.of(),
                true,
                new FaqTerms(null, FaqVisibility.PUBLIC, korean.equals(FaqText.BLANK), null),
                FaqKeywords.NONE);
        return kept(as(by, () -> editing.keep(begun.id(), manuscript, begun.version())));
    }

    private FaqWork submitted(FaqWork work) {
        return submitted(mina, work);
    }

    private FaqWork submitted(AccountId by, FaqWork work) {
        return kept(as(by, () -> publishing.submit(work.id(), work.version())));
    }

    private FaqWork find(FaqWork work) {
        return as(mina, () -> editing.find(work.id())).orElseThrow();
    }

    private static FaqWork kept(EditResult result) {
        return ((EditResult.Kept) result).now();
    }

    private List<Map<String, String>> notices() {
        return sql
                .sql("select payload::text from notifications.outbox where kind = :kind order by id")
                .param("kind", AnswerMails.KIND)
                .query(String.class)
                .list()
                .stream()
                .map(AnswerMailsTest::payload)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> payload(String json) {
        return JsonMapper.shared().readValue(json, Map.class);
    }

    private Map<String, String> noticeTo(AccountId account) {
        return notices().stream()
                .filter(notice -> id(account).equals(notice.get("account")))
                .findFirst()
                .orElseThrow();
    }

    private Mail mail(AccountId account) {
        return compose(noticeTo(account)).orElseThrow();
    }

    private Optional<Mail> compose(Map<String, String> payload) {
        return SystemActor.call("job:outbox", () -> mails.compose(payload));
    }

    private static String id(AccountId account) {
        return account.toString();
    }

    private <T> T as(AccountId who, Supplier<T> deed) {
        return desk.as(who, "MAINTAINER", deed);
    }
}
