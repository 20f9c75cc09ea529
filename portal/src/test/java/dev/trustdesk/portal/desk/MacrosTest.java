package dev.trustdesk.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.MessageKind;
import dev.trustdesk.portal.support.Outcome;
import dev.trustdesk.portal.support.Question;
import dev.trustdesk.portal.support.Questions;
import dev.trustdesk.portal.support.Tags;
import dev.trustdesk.portal.support.TicketMessage;
import dev.trustdesk.portal.support.TicketResult;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.trust.Phase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PostgresTest
class MacrosTest {

    private final Macros macros;
    private final CannedAnswers canned;
    private final Tags tags;
    private final Questions questions;
    private final AuditTrail audit;
    private final PackOnDemand pack;
    private final Desk desk;
    private AccountId minji;
    private TicketId id;

    MacrosTest(
            @Autowired Macros macros,
            @Autowired CannedAnswers canned,
            @Autowired Tags tags,
            @Autowired Questions questions,
            @Autowired AuditTrail audit,
            @Autowired PackOnDemand pack,
            @Autowired ApplicationContext context) {
        this.macros = macros;
        this.canned = canned;
        this.tags = tags;
        this.questions = questions;
        this.audit = audit;
        this.pack = pack;
        this.desk = new Desk(context);
    }

    @BeforeEach
    void aTicket() {
        minji = desk.staff("Minji");
        id = desk.ticket();
    }

    @Test
    void oneClickDoesEverythingThatThePreviewShows() {
        var macro = saved(macro(answer(), "Checked the explorer", TicketState.RESOLVED, List.of("Not Visible")));
        var ticket = desk.look(minji, id);

        assertThat(desk.as(minji, () -> macros.preview(macro, ticket)))
                .containsExactly(
                        new MacroStep.Take(),
                        new MacroStep.Tag(List.of("not-visible"), List.of()),
                        new MacroStep.AddNote("Checked the explorer"),
                        new MacroStep.Reply(
                                "Hello, this is Minji about #" + ticket.row().number() + ". "
                                        + ticket.facts().checkWord(),
                                new AfterReply.Resolve(Outcome.ANSWERED)));

        assertThat(run(macro, Optional.empty())).isEqualTo(new MacroResult.QuestionNeeded());
        assertThat(desk.look(minji, id)).isEqualTo(ticket);
        assertThat(run(macro, Optional.of(new Question.Unknown()))).isEqualTo(new MacroResult.Done(Macro.Way.NEXT));

        var after = desk.look(minji, id);
        assertThat(after.row().assignee()).isEqualTo(minji);
        assertThat(after.row().state()).isEqualTo(TicketState.RESOLVED);
        assertThat(after.messages())
                .extracting(TicketMessage::kind)
                .containsExactly(MessageKind.REQUEST, MessageKind.NOTICE, MessageKind.NOTE, MessageKind.REPLY);
        assertThat(desk.as(minji, () -> tags.of(id))).containsExactly("not-visible");
        assertThat(desk.as(minji, () -> questions.of(id))).contains(new Question.Unknown());
    }

    @Test
    void whenOneStepIsRefusedNothingIsDone() {
        // Nobody is resolved in silence before the first reply: the last step of this macro is refused.
        var macro = saved(macro(null, "Known scam", TicketState.RESOLVED, List.of("scam")));
        var before = desk.look(minji, id);

        var refused = new MacroResult.NotDone(new TicketResult.Refused("support.refused.first_reply_needed"));
        assertThat(run(macro, Optional.empty()))
                .as("nobody is asked in vain which question it was")
                .isEqualTo(refused);
        assertThat(run(macro, Optional.of(new Question.Unknown()))).isEqualTo(refused);

        assertThat(desk.look(minji, id)).isEqualTo(before);
        assertThat(desk.as(minji, () -> tags.of(id))).isEmpty();
        assertThat(desk.as(minji, () -> questions.of(id))).isEmpty();
    }

    @Test
    void aMacroDoesNotRunOnATicketThatHasChangedMeanwhile() {
        var macro = saved(macro(null, "A note", null, List.of()));
        desk.reply(desk.staff("Joon"), id, "I was faster", new AfterReply.StayOpen());

        assertThat(desk.as(minji, () -> macros.run(macro.id(), id, 0, Optional.empty())))
                .isInstanceOfSatisfying(
                        MacroResult.NotDone.class,
                        notDone -> assertThat(notDone.why()).isInstanceOf(TicketResult.Stale.class));
    }

    @Test
    void aMacroSaysHowMuchATicketMatters() {
        var urgent = new Macro(
                UUID.randomUUID(),
                "Urgent",
                null,
                null,
                Macro.Hands.KEEP,
                List.of(),
                List.of(),
                null,
                Priority.URGENT,
                null,
                null,
                Macro.Way.STAY,
                false,
                0);
        var macro = saved(urgent);
        assertThat(macro.priority()).isEqualTo(Priority.URGENT);
        assertThat(desk.as(minji, () -> macros.preview(macro, desk.look(minji, id))))
                .containsExactly(new MacroStep.Prioritize(Priority.URGENT));

        assertThat(run(macro, Optional.empty())).isEqualTo(new MacroResult.Done(Macro.Way.STAY));

        assertThat(desk.look(minji, id).row().priority()).isEqualTo(Priority.URGENT);
        assertThat(desk.as(minji, () -> macros.preview(macro, desk.look(minji, id))))
                .as("so already")
                .isEmpty();
    }

    @Test
    void aMacroWhoseReplyIsForAnotherPhaseSaysSoBefore() throws Exception {
        pack.importNow();
        var title = "Phase " + UUID.randomUUID();
        desk.as(minji, "LEAD", () -> canned.save(null, new CannedDraft(title, "It is open.", "", "", Phase.OPEN)));
        var open = desk.as(minji, canned::inUse).stream()
                .filter(found -> found.english().title().equals(title))
                .findFirst()
                .orElseThrow();

        assertThat(desk.as(minji, () -> macros.sendsWhatDoesNotFit(macro(open, null, null, List.of()))))
                .isTrue();
        assertThat(desk.as(minji, () -> macros.sendsWhatDoesNotFit(macro(answer(), null, null, List.of()))))
                .isFalse();
    }

    @Test
    void aMacroThatSendsAnArchivedAnswerIsRefused() {
        var answer = answer();
        var macro = saved(macro(answer, null, null, List.of()));
        desk.as(minji, "LEAD", () -> canned.archive(answer, true));

        assertThat(run(macro, Optional.empty()))
                .isEqualTo(new MacroResult.NotDone(new TicketResult.Refused("desk.macro.refused.archived")));
    }

    @Test
    void whatMakesNoSenseIsNotSaved() {
        assertThat(save(macro(null, null, null, List.of(), Macro.Hands.KEEP)))
                .isEqualTo(new EditResult.Refused("desk.macro.refused.nothing"));
        assertThat(save(macro(null, "A note", TicketState.WAITING_FOR_REQUESTER, List.of())))
                .isEqualTo(new EditResult.Refused("support.refused.waiting_needs_reply"));
        assertThat(save(macro(null, "A note", null, List.of("a, b"))))
                .isEqualTo(new EditResult.Refused("support.refused.tag"));
    }

    @Test
    void whoeverChangesItLaterIsToldThatItHasChanged() {
        var macro = saved(macro(null, "A note", null, List.of()));

        assertThat(save(macro)).isEqualTo(new EditResult.Saved());
        assertThat(save(macro)).isEqualTo(new EditResult.Stale());
    }

    @Test
    void theAuditTrailSaysWhatAnEditChanged() {
        var answer = answer();
        var macro = saved(macro(null, "A note", null, List.of("old")));
        save(macro(macro.id(), answer, macro.version()));

        assertThat(audit.of("macro:" + macro.id()).getFirst().detail()).containsEntry("name", "Not visible");
        assertThat(audit.of("macro:" + macro.id()).getLast().detail())
                .containsEntry("name-was", "Not visible")
                .containsEntry("name", "Visible again")
                .containsEntry("reply-was", "–")
                .containsEntry("reply", answer.english().title())
                .containsEntry("note-was", "A note")
                .containsEntry("note", "–")
                .containsEntry("tags-added-was", "old")
                .containsEntry("tags-added", "new")
                .containsEntry("priority", "HIGH")
                .containsEntry("archived", "true")
                .doesNotContainKeys("hands", "way", "state");
    }

    private MacroResult run(Macro macro, Optional<Question> question) {
        var seen = desk.look(minji, id).version();
        return desk.as(minji, () -> macros.run(macro.id(), id, seen, question));
    }

    private EditResult save(Macro macro) {
        return desk.as(minji, "LEAD", () -> macros.save(macro));
    }

    private Macro saved(Macro macro) {
        assertThat(save(macro)).isEqualTo(new EditResult.Saved());
        return desk.as(minji, macros::inUse).stream()
                .filter(found -> found.id().equals(macro.id()))
                .findFirst()
                .orElseThrow();
    }

    private CannedAnswer answer() {
        var title = "Answer " + UUID.randomUUID();
        var draft = new CannedDraft(title, "Hello, this is {my_name} about #{number}. {check_word}", "", "");
        assertThat(desk.as(minji, "LEAD", () -> canned.save(null, draft))).isEqualTo(new EditResult.Saved());
        return desk.as(minji, canned::inUse).stream()
                .filter(found -> found.english().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Macro macro(UUID id, CannedAnswer answer, long version) {
        return new Macro(
                id,
                "Visible again",
                answer.id(),
                null,
                Macro.Hands.ME,
                List.of("new"),
                List.of(),
                null,
                Priority.HIGH,
                null,
                null,
                Macro.Way.NEXT,
                true,
                version);
    }

    private static Macro macro(
            @Nullable CannedAnswer answer, @Nullable String note, @Nullable TicketState state, List<String> tags) {
        return macro(answer, note, state, tags, Macro.Hands.ME);
    }

    private static Macro macro(
            @Nullable CannedAnswer answer,
            @Nullable String note,
            @Nullable TicketState state,
            List<String> tags,
            Macro.Hands hands) {
        return new Macro(
                UUID.randomUUID(),
                "Not visible",
                answer == null ? null : answer.id(),
                note,
                hands,
                tags,
                List.of(),
                state,
                null,
                null,
                null,
                Macro.Way.NEXT,
                false,
                0);
    }
}
