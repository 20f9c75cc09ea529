package dev.trustdesk.portal.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import dev.trustdesk.portal.faq.FaqReferences;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.Question;
import dev.trustdesk.portal.support.Questions;
import dev.trustdesk.portal.support.SimilarTickets;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class SimilarPanelTest extends DeskViewTest {

    @Autowired
    private SimilarTickets similar;

    @Autowired
    private Questions questions;

    @Autowired
    private FaqReferences faq;

    @Autowired
    private PackOnDemand pack;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nothingAskedYet() throws Exception {
        pack.importNow();
        database.sql("delete from support.ticket_asked").update();
    }

    @Test
    void theAnswerOfASimilarTicketIsLinkedByOneClick() {
        var earlier = ask("Blind signing on Ledger", "The Ledger asks for blind signing.");
        var entry = new Question.Known(
                faq.at("hardware-wallets", Language.EN).orElseThrow().id());
        questions.decide(earlier, entry);
        var id = ask("Ledger cannot sign", "Blind signing fails on my Ledger.");
        var panel = panel(Locale.ENGLISH, id);
        assertThat(panel.getElement().getTextRecursively()).contains("Blind signing on Ledger", "Open");

        test(find(Button.class).withText("Link this answer").single()).click();

        assertThat(questions.of(id)).contains(entry);
        panel.show(desk.look(minji, id), entry);
        assertThat(find(Button.class).withText("Link this answer").exists()).isFalse();
    }

    @Test
    void whereNobodyAskedTheSameItSaysSo() {
        var id = ask("Something nobody asked", "Brand colours.");

        assertThat(panel(Locale.KOREAN, id).getElement().getTextRecursively()).contains("비슷한 문의가 없습니다.");
    }

    private SimilarPanel panel(Locale locale, TicketId id) {
        var panel = shown(locale, () -> new SimilarPanel(similar, questions, texts.in(Language.of(locale)), () -> {}));
        var ticket = desk.look(minji, id);
        panel.show(ticket, null);
        panel.look(ticket);
        return panel;
    }

    private TicketId ask(String subject, String text) {
        clock.advance(Duration.ofSeconds(1));
        return desk.ticketOf(desk.ask(Desk.draft(subject, text)));
    }
}
