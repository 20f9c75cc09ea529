package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.QueueFilter;
import dev.trustdesk.portal.support.QueueView;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.Tickets;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The support queue: what is due, soonest first. View and filters stand in the address; it is live without moving under the hand. */
@Route(SupportPaths.QUEUE)
@Menu(title = "desk.menu", order = 110, icon = "vaadin:inbox")
@RolesAllowed("SUPPORT")
@StyleSheet("/assets/support.css")
class QueueListView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int NARROW = 900;
    // As many as a screen holds and some more: a newcomer that would stand further down is no news.
    private static final int NEWS = 50;

    private final transient Tickets tickets;
    private final transient Wording words;
    private final transient Set<String> changed = ConcurrentHashMap.newKeySet();
    private final QueueGrid grid;
    private final QueueFilters filters;
    private final Details narrowing;
    private final Nav views = new Nav();
    private final Button news = new Button();
    private final Div empty = new Div();
    private transient QueueFilter filter = QueueFilter.of(QueueView.UNANSWERED);

    QueueListView(Tickets tickets, Accounts accounts, Changes changes, Clock clock, Texts texts) {
        this.tickets = tickets;
        this.words = texts.in(ViewLanguage.current());
        var staff = accounts.staff();
        var names = staff.stream().collect(Collectors.toMap(Account::id, Account::displayName));
        this.grid = new QueueGrid(words, clock, names, (offset, limit) -> tickets.page(filter, offset, limit));
        this.filters = new QueueFilters(words, staff, filter, this::go);
        this.narrowing = new Details(words.get("desk.filters"), filters);
        narrowing.addClassName("td-narrowing");
        views.addClassName("td-views");
        views.getElement().setAttribute("aria-label", words.get("desk.views"));
        news.addClassName("td-news");
        news.setVisible(false);
        news.addClickListener(click -> reload());
        var said = new Div(news);
        said.getElement().setAttribute("role", "status");
        getContent()
                .add(
                        new PageHeader(getPageTitle()).withIntro(words.get("desk.queue.intro")),
                        views,
                        narrowing,
                        said,
                        grid,
                        empty);
        LiveView.of(this, changes, this::concerns, this::catchUp);
        EveryMinute.of(this, this::minutePassed);
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.queue.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = QueueAddress.read(event.getLocation().getQueryParameters());
        filters.show(filter);
        reload();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
        var resized = page.addBrowserWindowResizeListener(resize -> grid.setNarrow(resize.getWidth() < NARROW));
        addDetachListener(detached -> {
            detached.unregisterListener();
            resized.remove();
        });
    }

    // On a phone the filters would push the queue off the screen; those in use stay in sight.
    private void fit(int width) {
        grid.setNarrow(width < NARROW);
        narrowing.setOpened(width >= NARROW || !filter.equals(QueueFilter.of(filter.view())));
    }

    private void go(QueueFilter chosen) {
        getUI().ifPresent(ui -> ui.navigate(QueueListView.class, QueueAddress.write(chosen)));
    }

    private void reload() {
        grid.reload();
        news.setVisible(false);
        drawViews();
        var nothing = tickets.page(filter, 0, 1).isEmpty();
        grid.setVisible(!nothing);
        empty.removeAll();
        if (nothing) {
            empty.add(new EmptyState(words.get("desk.queue.empty"), words.get("desk.queue.empty.hint")));
        }
    }

    private void drawViews() {
        var counts = tickets.counts(filter);
        views.removeAll();
        for (var view : QueueView.values()) {
            var count = new Span(String.valueOf(counts.get(view)));
            count.addClassName("td-count");
            var link = new RouterLink();
            link.add(new Span(words.of(view)), count);
            link.setRoute(QueueListView.class);
            link.setQueryParameters(QueueAddress.write(filter.in(view)));
            link.setHighlightCondition((one, event) -> false);
            if (view == filter.view()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            views.add(link);
        }
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
        here.stream().filter(id -> ids.contains(id.toString())).forEach(this::redraw);
        drawViews();
        var newcomers = tickets.page(filter, 0, NEWS).stream()
                .filter(row -> !here.contains(row.id()) && ids.contains(row.id().toString()))
                .count();
        if (newcomers > 0) {
            news.setText(words.get("desk.queue.news"));
            news.setVisible(true);
        }
    }

    private void redraw(TicketId id) {
        tickets.row(id).ifPresent(grid::redraw);
    }

    private void minutePassed() {
        grid.redrawAll();
        drawViews();
    }
}
