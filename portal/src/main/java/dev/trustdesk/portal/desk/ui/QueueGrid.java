package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridLazyDataView;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.TicketRow;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The queue's rows, fetched as they are scrolled to. A changed ticket is drawn anew where it stands: nothing moves under somebody's
 * hand until they ask for it. Enter or a click opens a ticket. On a phone each row is a card.
 */
class QueueGrid extends Grid<TicketRow> {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final transient TimeLeft time;
    private final transient Clock clock;
    private final transient Map<AccountId, String> names;
    // The rows as the grid holds them, by which it knows them, and as they are known now, by which they are drawn.
    private final transient Map<TicketId, TicketRow> held = new LinkedHashMap<>();
    private final transient Map<TicketId, TicketRow> latest = new HashMap<>();
    private final transient GridLazyDataView<TicketRow> rows;
    private final Column<TicketRow> card;
    private transient @Nullable TicketRow focused;

    QueueGrid(
            Wording words,
            Clock clock,
            Map<AccountId, String> names,
            BiFunction<Integer, Integer, List<TicketRow>> fetch) {
        this.words = words;
        this.time = new TimeLeft(words);
        this.clock = clock;
        this.names = names;
        addClassName("td-queue");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        getElement().setProperty("accessibleName", words.get("desk.queue.title"));
        setSelectionMode(SelectionMode.NONE);
        this.card = addColumn(card()).setHeader(words.get("desk.column.subject"));
        card.setVisible(false);
        columns();
        setPartNameGenerator(row -> TimeLeft.isOverdue(now(row).nextDueAt(), clock.instant()) ? "overdue" : null);
        this.rows = setItems(query ->
                fetch.apply(query.getOffset(), query.getLimit()).stream().map(this::hold));
        opensTickets();
    }

    /** Fetches everything anew, in the order of now. */
    final void reload() {
        held.clear();
        latest.clear();
        rows.refreshAll();
    }

    private TicketRow hold(TicketRow fetched) {
        held.put(fetched.id(), fetched);
        latest.remove(fetched.id());
        return fetched;
    }

    /** Draws a ticket anew in its place, if it is on the screen. */
    final void redraw(TicketRow row) {
        var known = held.get(row.id());
        if (known != null) {
            latest.put(row.id(), row);
            rows.refreshItem(known);
        }
    }

    /** Draws every row anew, because time has passed. */
    final void redrawAll() {
        held.values().forEach(rows::refreshItem);
    }

    final Set<TicketId> onScreen() {
        return Set.copyOf(held.keySet());
    }

    /** One column of cards, or a table. */
    final void setNarrow(boolean narrow) {
        getColumns().forEach(column -> column.setVisible(narrow == (column == card)));
        setClassName("td-queue-narrow", narrow);
    }

    private void columns() {
        fixed(addColumn(due()), "desk.column.due", "10.75rem");
        fixed(addColumn(TicketRow::number), "desk.column.number", "5rem");
        addColumn(subject()).setHeader(words.get("desk.column.subject")).setFlexGrow(1);
        fixed(addColumn(row -> category(row.category())), "desk.column.category", "5.75rem");
        fixed(addColumn(row -> row.language().tag().toUpperCase(Locale.ROOT)), "desk.column.language", "5.25rem");
        fixed(addColumn(state()), "desk.column.state", "9rem");
        fixed(addColumn(this::assignee), "desk.column.assignee", "7rem");
        fixed(addColumn(changed()), "desk.column.changed", "6.25rem");
    }

    private void fixed(Column<TicketRow> column, String header, String width) {
        column.setHeader(words.get(header)).setWidth(width).setFlexGrow(0);
    }

    private String category(Category category) {
        return switch (category) {
            case WALLET -> words.get("desk.category.wallet.short");
            case EXCHANGE -> words.get("desk.category.exchange.short");
            case LIQUIDITY -> words.get("desk.category.liquidity.short");
            case SECURITY -> words.get("desk.category.security.short");
            case OTHER -> words.get("desk.category.other.short");
        };
    }

    private LitRenderer<TicketRow> due() {
        return withDue(
                LitRenderer.of("<span class='td-badge' ?hidden=${!item.due} data-tone=${item.tone} title=${item.exact}>"
                        + "${item.due}<span class='td-sr'>, ${item.exact}</span></span>"
                        + "<span class='td-soft' ?hidden=${!!item.due}>–</span>"));
    }

    private LitRenderer<TicketRow> subject() {
        return withSubject(LitRenderer.of(
                "<a class='td-row-link' tabindex='-1' href=${item.link} lang=${item.lang}>${item.subject}</a>"
                        + "<span class='td-sample' ?hidden=${!item.sample}>${item.sample}</span>"));
    }

    private LitRenderer<TicketRow> state() {
        return withState(LitRenderer.of("<span class='td-badge' data-tone=${item.stateTone}>${item.state}</span>"));
    }

    private LitRenderer<TicketRow> changed() {
        return LitRenderer.<TicketRow>of("<span title=${item.at}>${item.ago}</span>")
                .withProperty("ago", row -> time.ago(now(row).changedAt(), clock.instant()))
                .withProperty("at", row -> Moments.written(now(row).changedAt(), words.language()));
    }

    private LitRenderer<TicketRow> card() {
        return withDue(withState(withSubject(LitRenderer.of("<div class='td-queue-card'>"
                        + "<div><span class='td-badge' ?hidden=${!item.due} data-tone=${item.tone}>${item.due}"
                        + "<span class='td-sr'>, ${item.exact}</span></span> "
                        + "<span class='td-badge' data-tone=${item.stateTone}>${item.state}</span></div>"
                        + "<a class='td-row-link' tabindex='-1' href=${item.link} lang=${item.lang}>${item.subject}</a>"
                        + "<span class='td-soft'>${item.line} <span class='td-sample' ?hidden=${!item.sample}>${item.sample}"
                        + "</span></span></div>"))))
                .withProperty(
                        "line", row -> "#" + row.number() + " · " + category(row.category()) + " · " + assignee(row));
    }

    private LitRenderer<TicketRow> withDue(LitRenderer<TicketRow> renderer) {
        return renderer.withProperty("due", row -> time.dueAtAGlance(now(row).nextDueAt(), clock.instant()))
                .withProperty(
                        "tone",
                        row -> TimeLeft.tone(now(row).nextDueAt(), clock.instant())
                                .attribute())
                .withProperty("exact", row -> {
                    var due = now(row).nextDueAt();
                    return due == null ? "" : words.get("desk.due.at", Moments.written(due, words.language()));
                });
    }

    private LitRenderer<TicketRow> withSubject(LitRenderer<TicketRow> renderer) {
        return renderer.withProperty("link", row -> SupportPaths.ticket(row.id()))
                .withProperty("subject", TicketRow::subject)
                .withProperty("lang", row -> row.language().tag())
                .withProperty("sample", row -> row.sample() ? words.get("desk.sample") : "");
    }

    private LitRenderer<TicketRow> withState(LitRenderer<TicketRow> renderer) {
        return renderer.withProperty("state", row -> words.of(now(row).state()))
                .withProperty("stateTone", row -> tone(now(row).state()).attribute());
    }

    static Tone tone(TicketState state) {
        return switch (state) {
            case OPEN -> Tone.INFO;
            case WAITING_FOR_REQUESTER, WAITING_FOR_EXCHANGE -> Tone.NEUTRAL;
            case RESOLVED -> Tone.GOOD;
        };
    }

    private String assignee(TicketRow row) {
        var id = now(row).assignee();
        return id == null ? words.get("desk.assignee.nobody") : names.getOrDefault(id, "–");
    }

    /** The row as it is known now; the grid may still hold an older one. */
    private TicketRow now(TicketRow row) {
        return latest.getOrDefault(row.id(), row);
    }

    private void opensTickets() {
        addItemClickListener(click -> open(click.getItem()));
        addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        getElement()
                .addEventListener("keydown", press -> {
                    if (focused != null) {
                        open(focused);
                    }
                })
                .setFilter("event.key === 'Enter'");
    }

    private static void open(TicketRow row) {
        UI.getCurrentOrThrow().navigate(SupportPaths.ticket(row.id()));
    }

    static String language(Language language, Wording words) {
        return words.get(language == Language.KO ? "desk.language.ko" : "desk.language.en");
    }
}
