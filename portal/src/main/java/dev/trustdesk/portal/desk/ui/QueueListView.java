package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.desk.Presence;
import dev.trustdesk.portal.desk.SavedViews;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.QueueFilter;
import dev.trustdesk.portal.support.QueueQuery;
import dev.trustdesk.portal.support.QueueView;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.TicketRow;
import dev.trustdesk.portal.support.TicketSearch;
import dev.trustdesk.portal.support.Tickets;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The support queue: what is due, soonest first. What it shows stands in the address; it is live without moving under the hand. */
@Route(SupportPaths.QUEUE)
@Menu(title = "desk.menu", order = 110, icon = "vaadin:inbox")
@RolesAllowed("SUPPORT")
@StyleSheet("/assets/support.css")
class QueueListView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int NARROW = 900;
    // As many as a screen holds and some more: a newcomer that would stand further down is no news.
    private static final int NEWS = 50;

    private final transient QueueServices services;
    private final transient Wording words;
    private final transient Clock clock;
    private final transient Set<String> changed = ConcurrentHashMap.newKeySet();
    private final transient Map<AccountId, String> names;
    private final AccountId me;
    private final QueueGrid grid;
    private final QueueFilters filters;
    private final QueueTools tools;
    private final Details narrowing;
    private final QueueViews views;
    private final QueueBulk bulk;
    private final QueueNews news;
    private final Div empty = new Div();
    private transient QueueScene scene = QueueScene.of(QueueView.UNANSWERED);
    private transient Optional<TicketSearch> search = Optional.empty();

    QueueListView(QueueServices services, Accounts accounts, Changes changes, Clock clock, Texts texts) {
        this.services = services;
        this.clock = clock;
        this.words = texts.in(ViewLanguage.current());
        this.me = accounts.me();
        var staff = accounts.knownStaff();
        this.names = staff.stream().collect(Collectors.toMap(Account::id, Account::displayName));
        var present = services.presence();
        this.grid = new QueueGrid(
                words,
                new QueueCells(words, clock, names, present::othersAt),
                clock,
                (after, limit) -> page(after, limit));
        this.filters = new QueueFilters(words, staff, scene.filter(), filter -> go(scene.with(filter)));
        this.tools = new QueueTools(
                words,
                new QueueTools.Deeds(
                        this::look,
                        sort -> go(scene.with(sort)),
                        columns -> go(scene.with(columns)),
                        this::openSavedViews));
        tools.add(new ExportLink(services.exports(), words, clock, this::query));
        this.narrowing = new Details(words.get("desk.filters"), filters);
        narrowing.addClassName("td-narrowing");
        this.views = new QueueViews(words, services.queue()::counts);
        this.bulk =
                new QueueBulk(grid, services.bulk(), services.faq(), services.tags(), words, clock, staff, this::query);
        this.news = new QueueNews(grid, words, this::reload);
        build();
        bindKeys();
        LiveView.of(this, changes, this::concerns, this::catchUp);
        LiveView.of(this, changes, Presence.TOPIC, grid::redrawOutdated);
        LiveView.of(this, changes, SavedViews.TOPIC, this::drawViews);
        EveryMinute.of(this, this::minutePassed);
    }

    private void build() {
        var take = new Button(words.get("desk.take-next"), click -> takeNext());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var list = new Div(news, grid, empty);
        list.addClassName("td-queue-list");
        getContent()
                .add(
                        new PageHeader(getPageTitle(), take).withIntro(words.get("desk.queue.intro")),
                        views,
                        tools,
                        narrowing,
                        list,
                        bulk);
    }

    private void bindKeys() {
        var keys = Shortcuts.of(this, services.preferences(), words)
                .on(Shortcut.SEARCH, ".td-queue-search", () -> {})
                .on(Shortcut.NEXT_ROW, ".td-queue", () -> {})
                .on(Shortcut.PREVIOUS_ROW, ".td-queue", () -> {})
                .on(Shortcut.OPEN, () -> grid.atHand().ifPresent(QueueGrid::open))
                .on(
                        Shortcut.SELECT,
                        () -> grid.atHand()
                                .ifPresent(row -> grid.setSelected(
                                        row, !grid.getSelectionModel().isSelected(row))))
                .on(Shortcut.BULK, QueueBulk.DEEDS, () -> {})
                .on(Shortcut.UNDO, QueueBulk.UNDO, () -> {})
                .on(Shortcut.ASSIGN_TO_ME, () -> grid.atHand().ifPresent(this::assignToMe))
                .on(Shortcut.TAKE_NEXT, this::takeNext);
        TicketClipboard.bind(keys, this, words, grid::atHand);
        keys.on(Shortcut.GO_UNANSWERED, () -> goTo(QueueView.UNANSWERED))
                .on(Shortcut.GO_DUE_SOON, () -> goTo(QueueView.DUE_SOON))
                .on(Shortcut.GO_OVERDUE, () -> goTo(QueueView.OVERDUE))
                .on(Shortcut.GO_WAITING, () -> goTo(QueueView.WAITING))
                .on(Shortcut.GO_MINE, () -> goTo(QueueView.MINE))
                .on(Shortcut.GO_ALL, () -> goTo(QueueView.ALL));
        var sheet = new Button(words.get("desk.shortcuts"), click -> keys.openSheet(words));
        sheet.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        sheet.addClassName("td-queue-keys");
        tools.add(sheet);
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.queue.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        scene = QueueAddress.read(event.getLocation().getQueryParameters());
        if (scene.filter().view() != QueueView.ALL) {
            search = Optional.empty();
        }
        NextInView.remember(event.getUI(), scene, query());
        filters.show(scene.filter());
        unfoldIfNarrowed();
        grid.setColumns(scene.columns());
        bulk.clear();
        reload();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        var resized = page.addBrowserWindowResizeListener(resize -> grid.setNarrow(resize.getWidth() < NARROW));
        addDetachListener(detached -> {
            detached.unregisterListener();
            resized.remove();
        });
    }

    private void fit(int width) {
        grid.setNarrow(width > 0 && width < NARROW);
    }

    // On a phone the filters would push the queue off the screen; those in use stay in sight.
    private void unfoldIfNarrowed() {
        if (!scene.filter().equals(QueueFilter.of(scene.filter().view()))) {
            narrowing.setOpened(true);
        }
    }

    private QueueQuery query() {
        return new QueueQuery(scene.filter(), scene.sort(), search);
    }

    private List<TicketRow> page(@Nullable TicketRow after, int limit) {
        return services.queue().page(query(), after, limit);
    }

    private void go(QueueScene chosen) {
        getUI().ifPresent(ui -> ui.navigate(QueueListView.class, QueueAddress.write(chosen)));
    }

    private void goTo(QueueView view) {
        go(scene.with(scene.filter().in(view)));
    }

    // Looked for among all tickets. It does not come into the address: it may be somebody's.
    private void look(Optional<TicketSearch> wanted) {
        search = wanted;
        if (scene.filter().view() == QueueView.ALL) {
            bulk.clear();
            reload();
        } else if (wanted.isPresent()) {
            goTo(QueueView.ALL);
        }
    }

    private void takeNext() {
        services.queue()
                .takeNext(Optional.empty())
                .ifPresentOrElse(
                        id -> getUI().ifPresent(ui -> ui.navigate(SupportPaths.ticket(id))),
                        () -> Toasts.done(words.get("desk.take-next.none")));
    }

    private void assignToMe(TicketRow row) {
        services.tickets().assign(row.id(), row.version(), me);
        redraw(Set.of(row.id()));
    }

    private void openSavedViews() {
        new SavedViewsDialog(services.views(), words, QueueAddress.write(scene).getQueryString()).open();
    }

    private void reload() {
        grid.reload();
        news.clear();
        tools.show(scene, search.isPresent());
        drawViews();
        bulk.refresh();
        var nothing = page(null, 1).isEmpty();
        grid.setVisible(!nothing);
        empty.removeAll();
        if (nothing) {
            empty.add(new EmptyState(words.get("desk.queue.empty"), words.get("desk.queue.empty.hint")));
        }
    }

    // The numbers come in a turn of their own, so that nobody waits for them to see the queue.
    private void drawViews() {
        views.show(scene, services.views().mine());
        views.getElement().executeJs("return 0").then(painted -> views.count());
    }

    // Called on the listener's thread: remembers what changed, for the window's own turn.
    private boolean concerns(Change change) {
        return change.concerns(Tickets.TOPIC) && changed.add(change.id());
    }

    private void catchUp() {
        var ids = new HashSet<>(changed);
        changed.removeAll(ids);
        catchUp(ids);
    }

    /** Draws changed tickets anew where they stand, and says that there are new ones instead of pushing the others down. */
    final void catchUp(Set<String> ids) {
        if (ids.contains("") || !grid.isVisible()) {
            reload();
            return;
        }
        var here = grid.onScreen();
        redraw(here.stream().filter(id -> ids.contains(id.toString())).collect(Collectors.toSet()));
        views.count();
        var newcomers = page(null, NEWS).stream()
                .filter(row -> !here.contains(row.id()) && ids.contains(row.id().toString()))
                .count();
        if (newcomers > 0) {
            news.announce(newcomers);
        }
    }

    private void redraw(Set<TicketId> ids) {
        if (!ids.isEmpty()) {
            grid.redraw(services.queue().rows(ids));
        }
    }

    private void minutePassed() {
        grid.redrawOutdated();
        views.count();
        bulk.refresh();
    }
}
