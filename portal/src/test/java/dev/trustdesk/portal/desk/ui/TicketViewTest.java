package dev.trustdesk.portal.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.NotFoundException;
import dev.trustdesk.portal.attachments.TestFiles;
import dev.trustdesk.portal.desk.DraftKind;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.help.FollowUpDraft;
import dev.trustdesk.portal.help.Score;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockState;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.MessageKind;
import dev.trustdesk.portal.support.Outcome;
import dev.trustdesk.portal.support.Outcomes;
import dev.trustdesk.portal.support.Question;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.widgets.Note;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class TicketViewTest extends DeskViewTest {

    @Autowired
    private TicketExtras extras;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Toolbox tools;

    private TicketId id;

    @BeforeEach
    void aTicket() {
        id = desk.ticket();
    }

    @Test
    void everyFileCanBeSavedAndAPictureLookedAt() {
        var token = desk.ask(Desk.draft());
        id = desk.ticketOf(token);
        var files = List.of(
                TestFiles.upload("screen.png", TestFiles.png()), TestFiles.upload("notice.pdf", TestFiles.pdf()));
        var draft = new FollowUpDraft(desk.requests().newFormKey(), "See these", false, files);
        desk.requests().followUp(token, draft, Desk.NETWORK);
        open(Locale.ENGLISH);

        var saved = find(Anchor.class).all().stream()
                .filter(link -> link.getElement().hasAttribute("download"))
                .toList();
        assertThat(saved).extracting(Anchor::getText).containsExactly("screen.png", "notice.pdf");
        press("Show");
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("screen.png");
        assertThat(find(Image.class).single().getAlt()).contains("Picture from the requester: screen.png");
    }

    @Test
    void whatIsWrittenIsANoteUntilSomebodyChoosesTheRequester() {
        open(Locale.ENGLISH);

        write("Looks like a known question");
        assertThat(composer().hasClassName("td-composer-public")).isFalse();
        press("Save note");

        assertThat(desk.look(minji, id).messages().getLast().kind()).isEqualTo(MessageKind.NOTE);
        assertThat(desk.look(minji, id).row().unanswered()).isTrue();
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
    }

    @Test
    void aReplyIsSentByAVisibleActAndTheClockShowsMet() {
        var view = open(Locale.ENGLISH);
        assertThat(text(view)).contains("48 h 0 min left");

        addressTheRequester();
        assertThat(composer().hasClassName("td-composer-public")).isTrue();
        write("Please switch it on in your wallet.");
        press("Send to requester");

        assertThat(desk.look(minji, id).clocks().getFirst().state()).isEqualTo(ClockState.MET);
        assertThat(text(view)).contains("Met with 48 h 0 min left", "Please switch it on", "Minji · Reply");
        assertThat(composer().hasClassName("td-composer-public"))
                .as("the next text is a note again")
                .isFalse();
    }

    @Test
    void anAnswerIsSuggestedForTheFaqWithoutTheCheckWordOfItsRequester() {
        var word = desk.look(minji, id).facts().checkWord();
        desk.reply(minji, id, "Your check word is " + word + ". Look again.", new AfterReply.StayOpen());
        open(Locale.ENGLISH);

        press("Make an FAQ draft from the last reply");

        assertThat(find(TextArea.class).withCaption("Answer").single().getValue())
                .isEqualTo("Your check word is …. Look again.");
    }

    @Test
    void whatItsRequesterAddedToARatingStandsBesideTheTicketAsItWasWritten() {
        var token = desk.ask(Desk.draft());
        id = desk.ticketOf(token);
        desk.reply(minji, id, "Done", new AfterReply.Resolve());
        desk.rate(token, Score.BAD, "Too <b>slow</b>");

        assertThat(text(open(Locale.ENGLISH))).contains("No, it did not help", "Too <b>slow</b>");
        assertThat(text(open(Locale.KOREAN))).contains("Too <b>slow</b>");
    }

    @Test
    void waitingAsksForAReasonAndAWakeUpTime() {
        open(Locale.ENGLISH);
        addressTheRequester();
        assertThat(find(TextField.class).exists()).isFalse();

        choose(TicketState.WAITING_FOR_EXCHANGE);
        write("We asked them.");
        press("Send to requester");
        assertThat(note()).isEqualTo("Write what the ticket waits for.");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("We asked them.");

        test(find(TextField.class).single()).setValue("Their notice");
        press("Send to requester");
        assertThat(desk.look(minji, id).facts().waitingReason()).isEqualTo("Their notice");
    }

    @Test
    void aReplyThatCrossesAMessageShowsItFirstAndKeepsTheText() {
        var view = open(Locale.ENGLISH);
        addressTheRequester();
        write("My answer");
        desk.reply(desk.staff("Joon"), id, "I was faster", new AfterReply.StayOpen());

        press("Send to requester");

        assertThat(text(view)).contains("I was faster");
        assertThat(find(NewsDialog.class).single().getHeaderTitle())
                .isEqualTo("One message came while you were writing");
        press("Go on writing");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("My answer");
        press("Send to requester");
        assertThat(desk.look(minji, id).messages().getLast().text())
                .as("read once, it is not asked again")
                .isEqualTo("My answer");
    }

    @Test
    void aReplyThatCrossesAMessageCanBeSentAnyway() {
        open(Locale.ENGLISH);
        addressTheRequester();
        write("My answer");
        desk.reply(desk.staff("Joon"), id, "I was faster", new AfterReply.StayOpen());

        press("Send to requester");
        press("Send anyway");

        assertThat(desk.look(minji, id).messages().getLast().text()).isEqualTo("My answer");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
    }

    @Test
    void aDraftIsThereAgainAsItWasLeftWithWhatCameMeanwhile() {
        open(Locale.ENGLISH);
        addressTheRequester();
        write("Half of my ans");
        UI.getCurrent().removeAll();
        desk.reply(desk.staff("Joon"), id, "Meanwhile", new AfterReply.StayOpen());

        open(Locale.ENGLISH);

        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Half of my ans");
        assertThat(composer().hasClassName("td-composer-public")).isTrue();
        assertThat(note()).contains("One new message since you began");
        press("Discard draft");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
        assertThat(tools.drafts().mine(id)).isEmpty();
    }

    @Test
    void aColleaguesDraftCanBeRead() {
        var joon = desk.staff("Joon");
        desk.as(joon, () -> tools.drafts().keep(id, 0, DraftKind.REPLY, "Dear requester", null));

        var view = open(Locale.ENGLISH);

        assertThat(text(view)).contains("Joon is writing: a reply", "Dear requester");
    }

    @Test
    void resolvingAsksWhichQuestionItWas() {
        open(Locale.ENGLISH);
        addressTheRequester();
        choose(TicketState.RESOLVED);
        write("It is there now.");
        press("Send to requester");
        assertThat(desk.look(minji, id).row().state()).isEqualTo(TicketState.OPEN);

        assertThat(find(Button.class).withText("That is the question").single().isEnabled())
                .as("nothing is chosen before")
                .isFalse();
        sayThatTheQuestionIsNew();

        assertThat(desk.look(minji, id).row().state()).isEqualTo(TicketState.RESOLVED);
        assertThat(tools.questions().of(id)).contains(new Question.Unknown());
    }

    @Test
    void nobodyIsAskedWhichQuestionItWasInVain() {
        var view = open(Locale.ENGLISH);
        pressKey(view, "e");
        assertThat(find(Dialog.class).exists()).as("the first reply is owed").isFalse();

        addressTheRequester();
        choose(TicketState.RESOLVED);
        press("Send to requester");
        assertThat(find(Dialog.class).exists()).as("nothing is written").isFalse();
        assertThat(note()).isEqualTo("Write something first.");
    }

    @Test
    void theWholeHistoryIsToldWhenItIsOpened() {
        desk.as(minji, () -> tools.tags().change(id, Set.of("ledger"), Set.of()));
        var view = open(Locale.ENGLISH);
        assertThat(text(view)).doesNotContain("changed the tags");

        var history = find(HistoryPanel.class).single();
        history.setOpen(true);
        history.show(id);

        assertThat(text(view)).contains("Minji: changed the tags: +ledger", "First reply: started");
    }

    @Test
    void aSecretIsRefusedAndTheTextStays() {
        open(Locale.ENGLISH);
        write("legal winner thank year wave sausage worth useful legal winner thank yellow");
        press("Save note");

        assertThat(note()).contains("seed phrase");
        assertThat(desk.look(minji, id).messages()).hasSize(2);
    }

    @Test
    void aTicketIsTakenAndGivenBack() {
        open(Locale.ENGLISH);
        press("Assign to me");
        assertThat(desk.look(minji, id).row().assignee()).isEqualTo(minji);
        assertThat(find(Button.class).withText("Assign to me").exists()).isFalse();
    }

    @Test
    void theViewSpeaksKorean() {
        var view = open(Locale.KOREAN);
        assertThat(text(view)).contains("첫 답변", "48시간", "확인 단어");
        assertThat(find(Button.class).withText("메모 저장").exists()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "", "00000000-0000-0000-0000-000000000000"})
    void aTicketThatDoesNotExistIsNotFound(String wrong) {
        var view = new TicketView(tickets, accounts, changes, clock, texts, extras, tools);
        assertThatThrownBy(() -> view.setParameter(null, wrong)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void howATicketEndedIsChosenWhereItIsResolvedAndCanBeCorrected() {
        open(Locale.ENGLISH);
        addressTheRequester();
        write("There is no confirmed way for your wallet.");
        choose(TicketState.RESOLVED);
        find(OutcomeChoice.class).all().getFirst().setValue(Outcome.NO_CONFIRMED_PATH);
        press("Send to requester");
        sayThatTheQuestionIsNew();

        assertThat(desk.as(minji, () -> outcomes.findings(id)).orElseThrow().outcome())
                .isEqualTo(Outcome.NO_CONFIRMED_PATH);
        assertThat(find(TriagePanel.class).single().isVisible()).isTrue();
    }

    private TicketView open(Locale locale) {
        return shown(locale, () -> {
            var view = new TicketView(tickets, accounts, changes, clock, texts, extras, tools);
            view.setParameter(null, id.toString());
            return view;
        });
    }

    private void sayThatTheQuestionIsNew() {
        test(find(RadioButtonGroup.class).withClassName("td-questions").single())
                .selectItem("A new question: none of these");
        press("That is the question");
    }

    private static void pressKey(TicketView view, String key) {
        var data = JacksonUtils.createObjectNode().put("event.detail", key);
        var element = view.getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "td-shortcut", data));
    }

    private Composer composer() {
        return find(Composer.class).single();
    }

    private void write(String text) {
        test(find(TextArea.class).single()).setValue(text);
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private void addressTheRequester() {
        test(find(RadioButtonGroup.class).all().getFirst()).selectItem("The requester");
    }

    @SuppressWarnings("unchecked")
    private void choose(TicketState then) {
        ((Select<TicketState>) find(Select.class).all().getFirst()).setValue(then);
    }

    private String note() {
        return find(Note.class).single().getElement().getTextRecursively();
    }

    private static String text(TicketView view) {
        return view.getElement().getTextRecursively();
    }
}
