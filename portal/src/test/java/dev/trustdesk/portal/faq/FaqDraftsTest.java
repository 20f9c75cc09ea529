package dev.trustdesk.portal.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PostgresTest
class FaqDraftsTest {

    private final FaqDrafts drafts;
    private final Desk desk;
    private final AccountId minji;

    FaqDraftsTest(@Autowired FaqDrafts drafts, @Autowired ApplicationContext context) {
        this.drafts = drafts;
        this.desk = new Desk(context);
        this.minji = desk.staff("Minji");
    }

    @Test
    void aSuggestionWaitsUntilOneMaintainerHasDecided() {
        var ticket = new TicketId(UUID.randomUUID());
        assertThat(propose(ticket, "How long does it take?", "Two days.")).isEqualTo(new FaqDraftResult.Proposed());

        var waiting = desk.as(minji, "MAINTAINER", drafts::open).stream()
                .filter(draft -> draft.ticket().equals(ticket))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.question()).isEqualTo("How long does it take?");
        assertThat(waiting.proposedBy()).isEqualTo(minji.toString());

        assertThat(desk.as(minji, "MAINTAINER", () -> drafts.take(waiting.id())))
                .isTrue();
        assertThat(desk.as(minji, "MAINTAINER", () -> drafts.decline(waiting.id())))
                .as("decided before")
                .isFalse();
        assertThat(desk.as(minji, "MAINTAINER", drafts::open)).doesNotContain(waiting);
    }

    @Test
    void aSecretIsNotSuggestedToEverybody() {
        var phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";
        assertThat(propose(new TicketId(UUID.randomUUID()), "What is this?", phrase))
                .isEqualTo(new FaqDraftResult.Refused("faq.draft.secret"));
    }

    private FaqDraftResult propose(TicketId ticket, String question, String answer) {
        return desk.as(minji, () -> drafts.propose(ticket, Language.EN, question, answer));
    }
}
