package dev.trustdesk.portal.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.BulkActions;
import dev.trustdesk.portal.support.BulkDeed;
import dev.trustdesk.portal.support.BulkPreview;
import dev.trustdesk.portal.support.QueueFilter;
import dev.trustdesk.portal.support.QueueQuery;
import dev.trustdesk.portal.support.QueueView;
import dev.trustdesk.portal.support.TicketRow;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class QueueListViewTest extends DeskViewTest {

    @Autowired
    QueueServices services;

    @Autowired
    BulkActions bulk;

    @Test
    void anOverdueTicketTurnsRedWhereItStands() {
        var id = desk.ticket();
        open(Locale.ENGLISH);
        var grid = grid();
        var row = row(id);
        assertThat(grid.getPartNameGenerator().apply(row)).isNull();

        clock.advance(Duration.ofHours(49));
        grid.redrawOutdated();

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

        assertThat(find(Button.class).withText("1 new ticket: show").exists()).isTrue();
        assertThat(grid().onScreen()).contains(first).doesNotContain(second);
        test(find(Button.class).withText("1 new ticket: show").single()).click();
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
        assertThat(grid().isShown(tickets.row(id).orElseThrow()))
                .as("as it is now, answered")
                .isTrue();
        assertThat(grid().isShown(row)).isFalse();
    }

    @Test
    void theViewsSayHowManyTheyHold() {
        desk.ticket();
        open(Locale.KOREAN);

        var nav = find(QueueViews.class).single();
        nav.count();
        var views = nav.getElement().getChild(0);
        assertThat(views.getTextRecursively()).contains("미답변", "기한 초과", "내 문의0");
        assertThat(views.getChild(0).getAttribute("aria-current")).isEqualTo("page");
        assertThat(views.getChild(1).getAttribute("href")).contains("view=due-soon");
    }

    @Test
    void aLongQueueIsScrolledPageByPage() {
        for (var i = 0; i < 5; i++) {
            desk.ticket();
        }
        var asked = new ArrayList<Integer>();
        var scroll = new QueueScroll((after, limit) -> {
            asked.add(limit);
            return services.queue().page(QueueQuery.of(QueueFilter.of(QueueView.ALL)), after, limit);
        });
        var all = scroll.rows(0, 1_000);
        scroll.restart();
        asked.clear();

        assertThat(scroll.rows(0, 2)).isEqualTo(all.subList(0, 2));
        assertThat(scroll.rows(2, 2)).isEqualTo(all.subList(2, 4));
        assertThat(scroll.rows(0, 2)).as("scrolled back").isEqualTo(all.subList(0, 2));
        assertThat(scroll.rows(3, 1)).as("into the middle of a page").isEqualTo(all.subList(3, 4));
        assertThat(asked).as("nothing that came before is read again").containsExactly(2, 2, 2, 2);
        assertThat(scroll.rows(all.size(), 2)).isEmpty();
    }

    @Test
    void theViewCanBeSavedAsAFileByFollowingALink() {
        open(Locale.KOREAN);

        var link = find(ExportLink.class).single();

        assertThat(link.getText()).isEqualTo("CSV 내보내기");
        assertThat(link.getElement().hasAttribute("download")).isTrue();
        assertThat(link.getHref()).isNotEmpty();
    }

    @Test
    void manyTicketsAreAssignedAfterTheirNumberWasNamed() {
        var first = desk.ticket();
        var second = desk.ticket();
        open(Locale.ENGLISH);
        grid().select(row(first));
        grid().select(row(second));

        assertThat(find(BulkBar.class).single().getElement().getTextRecursively())
                .contains("2 tickets selected");
        test(find(Button.class).withText("Assign to nobody").single()).click();

        assertThat(find(BulkDialog.class).single().getHeaderTitle())
                .as("nobody has them")
                .isEqualTo("Take no ticket out of everybody’s hands");
    }

    @Test
    void allThatMatchLookSelectedAlsoThoseThatAreScrolledToLater() {
        var first = desk.ticket();
        var second = desk.ticket();
        open(Locale.ENGLISH);
        grid().select(row(first));

        test(find(Button.class).withText("Select all that match").single()).click();
        assertThat(selected()).contains(first, second);
        assertThat(find(BulkBar.class).single().getElement().getTextRecursively())
                .contains("All that match are selected");

        var third = desk.ticket();
        grid().reload();
        rows();
        assertThat(selected()).as("as it is fetched").contains(third);

        grid().setSelected(row(second), false);
        rows();
        assertThat(selected()).contains(first, third).doesNotContain(second);
        assertThat(find(BulkBar.class).single().getElement().getTextRecursively())
                .as("those alone that were seen")
                .contains(selected().size() + " tickets selected");
        assertThat(grid().isEverythingSelected()).isFalse();
    }

    @Test
    void aPriorityForManyIsPreviewedWithWhatBecomesOfItsDueTimes() {
        var id = desk.ticket();
        open(Locale.KOREAN);
        grid().select(row(id));

        test(priorities()).selectItem("긴급");

        var dialog = find(BulkDialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("문의 1건의 우선순위 변경: 긴급");
        assertThat(dialog.getElement().getTextRecursively()).contains("문의 1건이 변경됩니다", "이미 기한을 넘긴 것은 그대로");
        assertThat(priorities().getValue()).as("ready for the next choice").isNull();
    }

    @Test
    void tagsForManyAreTypedOrChosenAndThenPreviewed() {
        var id = desk.ticket();
        open(Locale.ENGLISH);
        grid().select(row(id));

        test(find(Button.class).withText("Tags…").single()).click();
        var next = find(Button.class).withText("Show what changes").single();
        assertThat(next.isEnabled()).isFalse();
        var dialog = find(BulkTagsDialog.class).single();
        dialog.type("Cold Wallet");
        dialog.typeToRemove("Hot Wallet");
        test(next).click();

        assertThat(find(BulkDialog.class).single().getHeaderTitle())
                .isEqualTo("Change the tags of 1 ticket: +cold-wallet, −hot-wallet");
    }

    @Test
    void whatWasDoneToManyIsShownWithItsWayBackInAnyWindow() {
        var id = desk.ticket();
        var plan = ((BulkPreview.Planned) bulk.preview(List.of(id), new BulkDeed.Assign(minji))).plan();
        bulk.run(plan, done -> {});

        open(Locale.ENGLISH);

        assertThat(find(UndoBar.class).single().getElement().getTextRecursively())
                .contains("Assign 1 ticket to Minji", "10 more minutes");
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(tickets.row(id).orElseThrow().assignee()).isNull();
    }

    @Test
    void keysDoWhatTheSheetSaysAndCanBeTurnedOff() {
        var id = desk.ticket();
        open(Locale.ENGLISH);

        var keys =
                Shortcuts.of(new com.vaadin.flow.component.html.Div(), services.preferences(), texts.in(Language.EN));
        var pressed = new ArrayList<String>();
        keys.on(Shortcut.COPY_NUMBER, () -> pressed.add(id.toString())).on(Shortcut.GO_ALL, () -> pressed.add("all"));
        keys.press(".");
        keys.press("ga");
        keys.press("zz");
        assertThat(pressed).containsExactly(id.toString(), "all");

        keys.press("?");
        var sheet = find(ShortcutSheet.class).single();
        assertThat(sheet.getElement().getTextRecursively())
                .contains("Copy the number")
                .doesNotContain("Assign to me");
        find(com.vaadin.flow.component.checkbox.Checkbox.class)
                .withCaption("Use these keys")
                .single()
                .setValue(false);
        assertThat(services.preferences().shortcuts()).isFalse();
    }

    @Override
    protected Set<String> scanPackages() {
        // The layout and its menu have tests of their own; the queue's own links need its route.
        return Set.of("dev.trustdesk.portal.desk.ui");
    }

    private QueueListView open(Locale locale) {
        var view = shown(locale, () -> new QueueListView(services, accounts, changes, clock, texts));
        view.catchUp(Set.of(""));
        rows();
        return view;
    }

    @SuppressWarnings("unchecked")
    private Select<Priority> priorities() {
        return find(Select.class)
                .withCondition(select -> select.getParent()
                        .filter(parent -> parent.getElement().getClassList().contains("td-bulk-deeds"))
                        .isPresent())
                .single();
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

    private List<TicketId> selected() {
        return grid().getSelectedItems().stream().map(TicketRow::id).toList();
    }

    private List<TicketId> ids() {
        return rows().stream().map(TicketRow::id).toList();
    }
}
