package dev.trustdesk.portal.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Nav;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.TicketRow;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

@PostgresTest
class QueueListViewTest extends DeskViewTest {

    @Test
    void anOverdueTicketTurnsRedWhereItStands() {
        var id = desk.ticket();
        open(Locale.ENGLISH);
        var grid = grid();
        var row = row(id);
        assertThat(grid.getPartNameGenerator().apply(row)).isNull();

        clock.advance(Duration.ofHours(49));
        grid.redrawAll();

        assertThat(grid.getPartNameGenerator().apply(row)).isEqualTo("overdue");
        var said = new TimeLeft(texts.in(Language.EN));
        assertThat(said.dueAtAGlance(row.nextDueAt(), clock.instant())).isEqualTo("Overdue 1 h 0 min");
        assertThat(TimeLeft.tone(row.nextDueAt(), clock.instant())).isEqualTo(Tone.BAD);
    }

    @Test
    void newTicketsAreAnnouncedAndPushNothingDownUntilAskedFor() {
        var first = desk.ticket();
        var view = open(Locale.ENGLISH);
        var before = ids();

        var second = desk.ticket();
        view.catchUp(Set.of(second.toString()));

        assertThat(find(Button.class).withText("New tickets came in: show them").exists())
                .isTrue();
        assertThat(grid().onScreen()).contains(first).doesNotContain(second);
        test(find(Button.class).withText("New tickets came in: show them").single())
                .click();
        assertThat(ids()).contains(second).hasSize(before.size() + 1);
    }

    @Test
    void anAnsweredTicketIsDrawnAnewInItsPlace() {
        var id = desk.ticket();
        var view = open(Locale.ENGLISH);
        var row = row(id);
        clock.advance(Duration.ofHours(60));
        assertThat(grid().getPartNameGenerator().apply(row)).isEqualTo("overdue");
        desk.reply(minji, id, "Here is how.", new AfterReply.Resolve());

        view.catchUp(Set.of(id.toString()));

        assertThat(grid().onScreen()).as("it stays where it was").contains(id);
        assertThat(grid().getPartNameGenerator().apply(row))
                .as("answered, so no longer overdue")
                .isNull();
    }

    @Test
    void theViewsSayHowManyTheyHold() {
        desk.ticket();
        open(Locale.KOREAN);

        var views = find(Nav.class).single().getElement();
        assertThat(views.getTextRecursively()).contains("미답변", "기한 초과", "내 문의");
        assertThat(views.getChild(0).getAttribute("aria-current")).isEqualTo("page");
        assertThat(views.getChild(1).getAttribute("href")).contains("view=due-soon");
    }

    @Override
    protected Set<String> scanPackages() {
        // The layout and its menu have tests of their own; the queue's own links need its route.
        return Set.of("dev.trustdesk.portal.desk.ui");
    }

    private QueueListView open(Locale locale) {
        var view = shown(locale, () -> new QueueListView(tickets, accounts, changes, clock, texts));
        view.catchUp(Set.of(""));
        rows();
        return view;
    }

    private QueueGrid grid() {
        return find(QueueGrid.class).single();
    }

    private List<TicketRow> rows() {
        return grid().getGenericDataView().getItems().toList();
    }

    private TicketRow row(TicketId id) {
        return rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private List<TicketId> ids() {
        return rows().stream().map(TicketRow::id).toList();
    }
}
