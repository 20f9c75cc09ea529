package dev.trustdesk.portal.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import dev.trustdesk.portal.help.HelpDraft;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.Duplicates;
import dev.trustdesk.portal.support.LinkKind;
import dev.trustdesk.portal.support.Merging;
import dev.trustdesk.portal.support.Relations;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class DuplicateNoteTest extends DeskViewTest {

    private static final String BLIND = "The Ledger asks for blind signing.";

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private Merging merging;

    @Autowired
    private Relations relations;

    @Autowired
    private JdbcClient sql;

    private final List<TicketId> merged = new ArrayList<>();

    @Test
    void twoOfOnePersonAreMergedByOnePress() {
        var older = ask("one", Category.WALLET, "Blind signing on Ledger", BLIND);
        var newer = ask("one", Category.OTHER, "Ledger and blind signing", BLIND);
        ofOneAccount(older, newer);
        assertThat(text(note(Locale.ENGLISH, older)))
                .as("only the newer one says so")
                .isEmpty();

        var note = note(Locale.ENGLISH, newer);
        assertThat(text(note)).contains("Possible duplicate, in like words", "Blind signing on Ledger");
        press("Merge into #" + number(older));

        assertThat(merged).containsExactly(older);
        assertThat(desk.look(minji, newer).row().mergedInto()).isEqualTo(older);
        note.show(desk.look(minji, newer));
        assertThat(note.isVisible()).isFalse();
    }

    @Test
    void whereOnlyATypedAddressIsTheSameNothingIsMergedByOnePress() {
        var older = ask("victim", Category.WALLET, "Blind signing on Ledger", BLIND);
        var newer = ask("Victim", Category.WALLET, "Blind signing on Ledger", BLIND);

        var note = note(Locale.ENGLISH, newer);
        assertThat(text(note)).contains("Blind signing on Ledger", "Anybody can type an address");
        assertThat(find(Button.class).exists()).isFalse();

        desk.confirmed("victim@example.org", clock.instant());
        assertThat(text(note(Locale.KOREAN, newer)))
                .as("who confirms it, does so for the ticket of anybody who typed it")
                .contains("누구나")
                .doesNotContain("#" + number(older) + "에 병합");
    }

    @Test
    void theSameTopicIsEnoughAndAnythingSettledSaysNothing() {
        var older = ask("topic", Category.LIQUIDITY, "A pool", "Raydium.");
        var newer = ask("topic", Category.LIQUIDITY, "Brand colours", "Which orange is it?");
        assertThat(text(note(Locale.ENGLISH, newer))).contains("on the same topic within 14 days");
        assertThat(text(note(Locale.ENGLISH, ask("topic", Category.SECURITY, "Somebody writes", "A message."))))
                .isEmpty();

        relations.link(newer, older, LinkKind.RELATED);
        assertThat(text(note(Locale.ENGLISH, newer)))
                .as("somebody has looked at it")
                .isEmpty();
        relations.unlink(newer, older);
        desk.reply(minji, older, "Done", new AfterReply.Resolve());
        assertThat(text(note(Locale.ENGLISH, newer)))
                .as("nothing open to go on in")
                .isEmpty();
    }

    private DuplicateNote note(Locale locale, TicketId id) {
        var note = shown(
                locale,
                () -> new DuplicateNote(duplicates, merging, texts.in(Language.of(locale)), merged::add, () -> {}));
        note.show(desk.look(minji, id));
        return note;
    }

    private TicketId ask(String who, Category category, String subject, String text) {
        var draft = new HelpDraft(
                desk.requests().newFormKey(),
                category,
                subject,
                text,
                null,
                null,
                null,
                who + "@example.org",
                Language.EN);
        return desk.ticketOf(desk.ask(draft));
    }

    private void ofOneAccount(TicketId one, TicketId other) {
        sql.sql("update support.ticket set requester_account = ? where id in (?, ?)")
                .params(minji.value(), one.value(), other.value())
                .update();
    }

    private long number(TicketId id) {
        return desk.look(minji, id).row().number();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private static String text(DuplicateNote note) {
        return note.isVisible() ? note.getElement().getTextRecursively() : "";
    }
}
