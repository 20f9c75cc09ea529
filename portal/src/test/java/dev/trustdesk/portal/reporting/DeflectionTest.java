package dev.trustdesk.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.faq.FaqEntries;
import dev.trustdesk.portal.help.HelpRequests;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What answers save, counted once per form and without a word of what was typed. */
@PostgresTest
class DeflectionTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(3000, 1, 1);

    private final Deflection deflection;
    private final DeflectionStore store;
    private final OldFormCounts old;
    private final HelpRequests requests;
    private final FaqEntries faq;
    private final PackOnDemand pack;
    private final AdjustableClock clock;
    private final JdbcClient database;
    private String one;
    private String two;

    DeflectionTest(
            @Autowired Deflection deflection,
            @Autowired DeflectionStore store,
            @Autowired OldFormCounts old,
            @Autowired HelpRequests requests,
            @Autowired FaqEntries faq,
            @Autowired PackOnDemand pack,
            @Autowired AdjustableClock clock,
            @Autowired JdbcClient database) {
        this.deflection = deflection;
        this.store = store;
        this.old = old;
        this.requests = requests;
        this.faq = faq;
        this.pack = pack;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void nothingCountedYet() throws Exception {
        pack.importNow();
        var all = faq.published(Language.EN);
        one = all.get(0).page().slug();
        two = all.get(1).page().slug();
        database.sql("delete from reporting.answer_day").update();
        database.sql("delete from reporting.form_day").update();
        database.sql("delete from reporting.form_count").update();
    }

    @Test
    void aFormCountsOnceHoweverOftenItIsSaid() {
        var form = requests.newFormKey();
        deflection.suggested(form, Language.EN, List.of(one));
        deflection.suggested(form, Language.EN, List.of(one, two));
        deflection.solved(form, Language.EN, one);
        deflection.solved(form, Language.EN, one);

        assertThat(forms(Language.EN)).isEqualTo(new FormCounts(1, 1, 0));
        assertThat(answers()).containsExactlyInAnyOrder(new AnswerCounts(1, 1, 0, 0), new AnswerCounts(1, 0, 0, 0));
        assertThat(forms(Language.KO)).isEqualTo(new FormCounts(0, 0, 0));
    }

    @Test
    void whatWasPressedByMistakeIsTakenBackEvenOnTheNextDay() {
        var form = requests.newFormKey();
        deflection.suggested(form, Language.EN, List.of(one));
        deflection.solved(form, Language.EN, one);
        clock.advance(Duration.ofHours(20));
        deflection.takeBack(form, Language.EN, one);
        deflection.takeBack(form, Language.EN, one);

        assertThat(forms(Language.EN)).isEqualTo(new FormCounts(1, 0, 0));
        assertThat(answers()).containsExactly(new AnswerCounts(1, 0, 0, 0));
    }

    @Test
    void aTicketCountsOnlyWhereSomethingHadBeenSuggested() {
        var form = requests.newFormKey();
        deflection.sent(form, Language.EN);
        assertThat(forms(Language.EN)).isEqualTo(new FormCounts(0, 0, 0));

        deflection.suggested(form, Language.EN, List.of(one));
        deflection.sent(form, Language.EN);
        deflection.sent(form, Language.EN);
        assertThat(forms(Language.EN)).isEqualTo(new FormCounts(1, 0, 1));
    }

    @Test
    void whatIsNoFormOrNoAnswerIsNotCounted() {
        deflection.suggested("not a key", Language.EN, List.of(one));
        deflection.suggested(requests.newFormKey(), Language.EN, List.of("no-such-answer"));
        assertThat(deflection.solved(requests.newFormKey(), Language.EN, "no-such-answer"))
                .isFalse();
        assertThat(deflection.vote(Language.EN, "no-such-answer", true)).isFalse();

        assertThat(forms(Language.EN)).isEqualTo(new FormCounts(0, 0, 0));
        assertThat(answers()).isEmpty();
    }

    @Test
    void votesOfReadersAreCountedByAnswer() {
        deflection.vote(Language.EN, one, false);
        deflection.vote(Language.EN, one, false);
        deflection.vote(Language.EN, one, true);

        assertThat(answers()).containsExactly(new AnswerCounts(0, 0, 1, 2));
        assertThat(answers().getFirst().isDisliked()).isTrue();
    }

    @Test
    void whichFormsWereCountedIsForgottenAndTheCountsStay() {
        deflection.suggested(requests.newFormKey(), Language.EN, List.of(one));
        clock.advance(Duration.ofDays(4));
        old.forgetOld(clock.instant());

        assertThat(database.sql("select count(*) from reporting.form_count")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(forms(Language.EN).suggested()).isEqualTo(1);
    }

    private FormCounts forms(Language language) {
        return store.forms(FIRST, NEVER, List.of(language));
    }

    private List<AnswerCounts> answers() {
        return List.copyOf(store.answers(Language.EN, FIRST).values());
    }
}
