package dev.trustdesk.portal.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PostgresTest
class FaqDraftsTest {

    private static final String PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    private final FaqDrafts drafts;
    private final FaqEditing editing;
    private final Desk desk;
    private final AccountId minji;

    FaqDraftsTest(@Autowired FaqDrafts drafts, @Autowired FaqEditing editing, @Autowired ApplicationContext context) {
        this.drafts = drafts;
        this.editing = editing;
        this.desk = new Desk(context);
        this.minji = desk.staff("Minji");
    }

    @Test
    void aSuggestionWaitsUntilOneMaintainerHasDecided() {
        var ticket = new TicketId(UUID.randomUUID());
        assertThat(propose(ticket, "How long does it take?", "Two days.")).isEqualTo(new FaqDraftResult.Proposed());

        var waiting = waiting(ticket);
        assertThat(waiting.suggestion().question()).isEqualTo("How long does it take?");
        assertThat(waiting.suggestion().proposedBy()).isEqualTo(minji.toString());

        var id = waiting.suggestion().id();
        assertThat(asMaintainer(() -> editing.decline(id, "It stands there already.")))
                .isEqualTo(new EditResult.Declined());
        assertThat(asMaintainer(() -> editing.decline(id, "Once more.")))
                .as("decided before")
                .isInstanceOf(EditResult.Decided.class);
        assertThat(asMaintainer(editing::open))
                .noneMatch(open -> open.suggestion().id().equals(id));
    }

    @Test
    void whoeverSuggestedItReadsWhyItWasDeclinedAndNobodyElseDoes() {
        var ticket = new TicketId(UUID.randomUUID());
        propose(ticket, "Is it safe?", "Yes.");
        var id = waiting(ticket).suggestion().id();
        assertThat(asMaintainer(() -> editing.decline(id, "  ")))
                .isEqualTo(new EditResult.Refused("faq.draft.reason-missing"));
        assertThat(asMaintainer(() -> editing.decline(id, PHRASE)))
                .isEqualTo(new EditResult.Refused("faq.draft.secret"));

        asMaintainer(() -> editing.decline(id, "Too short to help anybody."));

        var mine = desk.as(minji, drafts::mine).getFirst();
        assertThat(mine.stage()).isEqualTo(FaqWork.Stage.DECLINED);
        assertThat(mine.declinedBecause()).isEqualTo("Too short to help anybody.");
        assertThat(desk.as(desk.staff("Joon"), drafts::mine)).isEmpty();
    }

    @Test
    void aSecretIsNotSuggestedToEverybody() {
        assertThat(propose(new TicketId(UUID.randomUUID()), "What is this?", PHRASE))
                .isEqualTo(new FaqDraftResult.Refused("faq.draft.secret"));
    }

    private FaqWork waiting(TicketId ticket) {
        return asMaintainer(editing::open).stream()
                .filter(open -> open.suggestion().ticket().equals(ticket))
                .findFirst()
                .orElseThrow();
    }

    private <T> T asMaintainer(Supplier<T> deed) {
        return desk.as(minji, "MAINTAINER", deed);
    }

    private FaqDraftResult propose(TicketId ticket, String question, String answer) {
        return desk.as(minji, () -> drafts.propose(ticket, Language.EN, question, answer));
    }
}
