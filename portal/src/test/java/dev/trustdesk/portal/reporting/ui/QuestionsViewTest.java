package dev.trustdesk.portal.reporting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import dev.trustdesk.portal.faq.FaqEditing;
import dev.trustdesk.portal.faq.FaqWork;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PostgresTest
class QuestionsViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private FaqEditing editing;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient database;

    @Test
    @WithAccount({Role.LEAD, Role.MAINTAINER})
    void aLeadSeesTheFigureWithItsNumberAndMakesADraftOfAGap() {
        ask("Mint authority active", "Why is the mint authority still active?");
        ask("Who holds the mint authority", "Is the mint authority given up?");

        var view = navigate(QuestionsView.class);
        assertThat(written(view))
                .contains("50.0 %", "1 of 2 tickets", "Fewer than 20 tickets", "2 tickets · English")
                .contains("90 days before it", "Weeks of Asia/Seoul");

        var draft = find(Button.class).withText("Make an FAQ draft").all().getFirst();
        test(draft).click();
        test(find(TextArea.class).single()).setValue("It is held by a group of several people.");
        test(find(Button.class).withText("Suggest for the FAQ").single()).click();
        assertThat(editing.open().stream().map(FaqWork::suggested))
                .anySatisfy(open -> assertThat(open.answer()).isEqualTo("It is held by a group of several people."));
    }

    @Test
    @WithAccount(value = Role.MAINTAINER, email = "only-maintainer@desk.example")
    void aMaintainerSeesFiguresAndNoWordsOfRequesters() {
        // Weeks away from what the other tests ask.
        clock.advance(Duration.ofDays(200));
        ask("Raydium pool and my name", "My liquidity was in a Raydium pool.");
        ask("Raydium pool", "Was my Raydium pool counted?");

        assertThat(written(navigate(QuestionsView.class)))
                .contains("shown to support only")
                .doesNotContain("my name");
    }

    @Test
    @WithAccount(value = Role.LEAD, email = "korean-lead@desk.example", language = Language.KO)
    void whereNothingWasAskedThePageSaysSo() {
        clock.advance(Duration.ofDays(700));

        assertThat(written(navigate(QuestionsView.class)))
                .contains("아직 집계된 문의가 없습니다", "답변 없이 두 번 이상 나온 질문이 없습니다")
                .doesNotContain("100");
    }

    @Test
    @WithAccount(value = Role.MAINTAINER, email = "searches@desk.example")
    void whatWasLookedForInVainIsShown() {
        clock.advance(Duration.ofDays(400));
        assertThat(written(navigate(QuestionsView.class))).contains("Nothing was searched for in vain");

        var monday = dev.trustdesk.portal.sla.ReportWeek.of(clock.instant(), dev.trustdesk.portal.sla.ReportWeek.ZONE)
                .monday();
        database.sql("insert into reporting.search_miss values (?, 'ko', 'search', '레저 서명', 17)")
                .param(monday)
                .update();

        assertThat(written(navigate(QuestionsView.class)))
                .contains("Searched, nothing found", "레저 서명", "17", monday.toString());
        assertThat(written(shown("en"))).doesNotContain("레저 서명");
    }

    private Component shown(String language) {
        UI.getCurrent().navigate(QuestionsView.class, QueryParameters.of("language", language));
        return (Component) getCurrentView();
    }

    private void ask(String subject, String text) {
        clock.advance(Duration.ofSeconds(1));
        new Desk(context).ask(Desk.draft(subject, text));
    }

    private static String written(Component view) {
        return view.getElement().getTextRecursively();
    }
}
