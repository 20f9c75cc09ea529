package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridLazyDataView;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.TicketRow;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The queue's rows, fetched as they are scrolled to. A changed ticket is drawn anew where it stands: nothing moves under somebody's
 * hand until they ask for it. Enter or a click opens a ticket. On a phone each row is a card.
 */
class QueueGrid extends Grid<TicketRow> {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    // More rows than any screen holds; a row that was scrolled away long ago need not follow what happens to it.
    private static final int FOLLOWED = 6 * PAGE;

    private final transient QueueCells cells;
    private final transient QueueScroll scroll;
    private final transient Wording words;
    private final transient DrawnRows shown;
    private final transient GridLazyDataView<TicketRow> rows;
    private transient Set<QueueColumn> wanted = QueueColumn.USUAL;
    private transient @Nullable TicketRow focused;
    private boolean narrow;
    private boolean everything;

    QueueGrid(
            Wording words,
            QueueCells cells,
            Clock clock,
            BiFunction<@Nullable TicketRow, Integer, List<TicketRow>> after) {
        super(PAGE);
        this.words = words;
        this.cells = cells;
        this.shown = new DrawnRows(cells, clock, FOLLOWED);
        this.scroll = new QueueScroll(after);
        addClassName("td-queue");
        addThemeVariants(GridVariant.LUMO_COMPACT);
        getElement().setProperty("accessibleName", words.get("desk.queue.title"));
        setSelectionMode(SelectionMode.MULTI);
        // All that match are chosen by a button that says how many they are.
        ((GridMultiSelectionModel<TicketRow>) getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        setPartNameGenerator(row -> cells.isOverdue(row) ? "overdue" : null);
        this.rows = setItems(query -> fetched(query.getOffset(), query.getLimit()).stream());
        rows.setIdentifierProvider(TicketRow::id);
        opensTickets();
        arrange();
    }

    /** Fetches everything anew, in the order of now. */
    final void reload() {
        scroll.restart();
        shown.clear();
        focused = null;
        rows.refreshAll();
    }

    private List<TicketRow> fetched(int offset, int limit) {
        var page = scroll.rows(offset, limit).stream().map(shown::add).toList();
        if (everything) {
            asMultiSelect().select(page);
        }
        return page;
    }

    /** Draws tickets anew in their places, those that are on the screen. */
    final void redraw(Collection<TicketRow> changed) {
        for (var row : changed) {
            if (shown.replace(row)) {
                rows.refreshItem(row);
            }
        }
    }

    /** Draws those rows anew that look different, because time has passed or somebody came. */
    final void redrawOutdated() {
        shown.outdated().forEach(rows::refreshItem);
    }

    final Set<TicketId> onScreen() {
        return shown.ids();
    }

    /** Whether a ticket is drawn exactly so. */
    final boolean isShown(TicketRow row) {
        return shown.find(row.id()).filter(row::equals).isPresent();
    }

    /** The row that the keyboard is at, as it is known now. */
    final Optional<TicketRow> atHand() {
        return Optional.ofNullable(focused).map(row -> shown.find(row.id()).orElse(row));
    }

    final void setSelected(TicketRow row, boolean selected) {
        everything = false;
        if (selected) {
            select(row);
        } else {
            deselect(row);
        }
    }

    /** Selects all that match: what has been fetched looks so at once, what will be fetched as it comes. */
    final void selectEverything() {
        everything = true;
        asMultiSelect().select(shown.all());
    }

    final boolean isEverythingSelected() {
        return everything;
    }

    final void selectNothing() {
        everything = false;
        deselectAll();
    }

    /** Tells how many are selected by hand; whoever takes one out of all that match has selected those alone that they have seen. */
    final void onSelection(IntConsumer told) {
        addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                everything = false;
            }
            if (!everything) {
                told.accept(selection.getAllSelectedItems().size());
            }
        });
    }

    // Moves the keyboard by one row, into the list if it is elsewhere. In the browser: whoever types "jjx" is in the
    // third row by then, however far the server is.
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("""
            this.tdStep = keys => {
                const at = this.shadowRoot.activeElement;
                if (at && at.closest('#items')) {
                    const down = keys === $0;
                    at.dispatchEvent(new KeyboardEvent('keydown', { key: down ? 'ArrowDown' : 'ArrowUp',
                        keyCode: down ? 40 : 38, bubbles: true, composed: true, cancelable: true }));
                } else {
                    this.shadowRoot.querySelector('#items [tabindex="0"]')?.focus();
                }
            };
            // The list brings its row into itself only: that may be below the window, or under what can be done to many.
            if (!this.tdFollows) {
                this.tdFollows = true;
                const follow = () => this.shadowRoot.activeElement?.scrollIntoView({ block: 'nearest' });
                this.addEventListener('keydown', press => press.key.startsWith('Arrow') && requestAnimationFrame(follow));
            }
            """, Shortcut.NEXT_ROW.keys());
    }

    /** Takes the focus that something has lost which is no longer on the screen. */
    final void takeLostFocus() {
        getElement().executeJs("""
            // The browser takes the focus from what is hidden only when it paints.
            const at = document.activeElement;
            if (at === document.body || !at.checkVisibility()) {
                const row = this.checkVisibility() && this.shadowRoot.querySelector('#items [tabindex="0"]');
                (row || this.closest('main'))?.focus({ preventScroll: true });
            }
            """);
    }

    /** One column of cards, or a table. */
    final void setNarrow(boolean narrow) {
        if (this.narrow != narrow) {
            this.narrow = narrow;
            arrange();
        }
    }

    final void setColumns(Set<QueueColumn> chosen) {
        if (!wanted.equals(chosen)) {
            wanted = chosen;
            arrange();
        }
    }

    // Columns that nobody sees would be sent with every row, hidden or not.
    private void arrange() {
        removeAllColumns();
        setClassName("td-queue-narrow", narrow);
        if (narrow) {
            addColumn(cells.card()).setHeader(words.get("desk.column.subject"));
            return;
        }
        wanted.stream().filter(QueueColumn::isBeforeSubject).sorted().forEach(this::add);
        addColumn(cells.subject())
                .setHeader(words.get("desk.column.subject"))
                .setFlexGrow(1)
                .setWidth("12rem");
        wanted.stream().filter(column -> !column.isBeforeSubject()).sorted().forEach(this::add);
    }

    private void add(QueueColumn column) {
        addColumn(cells.of(column))
                .setHeader(words.of(column))
                .setWidth(column.width())
                .setFlexGrow(0);
    }

    private void opensTickets() {
        addItemClickListener(click -> open(click.getItem()));
        addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        getElement()
                .addEventListener("keydown", press -> atHand().ifPresent(QueueGrid::open))
                .setFilter("event.key === 'Enter'");
    }

    static void open(TicketRow row) {
        UI.getCurrentOrThrow().navigate(SupportPaths.ticket(row.id()));
    }

    static Tone tone(TicketState state) {
        return QueueCells.tone(state);
    }

    static String language(Language language, Wording words) {
        return QueueCells.language(language, words);
    }
}
