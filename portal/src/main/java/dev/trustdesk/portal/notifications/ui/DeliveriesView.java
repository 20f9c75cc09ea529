package dev.trustdesk.portal.notifications.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.notifications.Deliveries;
import dev.trustdesk.portal.notifications.DeliveryId;
import dev.trustdesk.portal.notifications.DeliveryRow;
import dev.trustdesk.portal.notifications.DeliveryState;
import dev.trustdesk.portal.notifications.MailRoute;
import dev.trustdesk.portal.notifications.Outbox;
import dev.trustdesk.portal.notifications.RetryResult;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The mail that leaves: what waits, what was delivered, what was given up; in a local trial the mails themselves. */
@Route(DeliveriesView.ADDRESS)
@Menu(title = "notifications.menu", order = 320, icon = "vaadin:envelope-o")
@RolesAllowed("ADMINISTRATOR")
class DeliveriesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    static final String ADDRESS = "admin/mail";
    private static final String STATE = "state";
    private static final int STEP = 25;

    private final transient Deliveries deliveries;
    private final transient Wording words;
    private final ShownMails shownMails;
    private final transient Map<DeliveryState, Anchor> links = new EnumMap<>(DeliveryState.class);
    private final NoticeTable table;
    private final Div empty = new Div();
    private final Button more;
    private DeliveryState state = DeliveryState.WAITING;
    private transient List<DeliveryRow> rows = List.of();
    private int limit = STEP;

    DeliveriesView(Deliveries deliveries, Changes changes, Texts texts) {
        this.deliveries = deliveries;
        this.words = texts.in(ViewLanguage.current());
        this.shownMails = new ShownMails(words);
        this.table = new NoticeTable(deliveries.kinds(), words, this::retry);
        this.more = new Button(words.get("notifications.show-more"), click -> {
            limit += STEP;
            refresh();
        });
        var route = deliveries.route();
        var notices = new Section(new H2(words.get("notifications.notices")), states(), table, empty, more);
        getContent().add(new PageHeader(getPageTitle()).withIntro(words.get("notifications.intro")), note(route));
        if (route == MailRoute.SHOWN) {
            getContent().add(shownMails);
        }
        getContent().add(notices);
        LiveView.of(this, changes, Outbox.TOPIC, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return words.get("notifications.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STATE)
                .orElse("");
        show(Arrays.stream(DeliveryState.values())
                .filter(each -> inAddress(each).equals(wanted))
                .findFirst()
                .orElse(DeliveryState.WAITING));
    }

    final void show(DeliveryState wanted) {
        state = wanted;
        limit = STEP;
        refresh();
    }

    // Links, because each state is a page with an address of its own; the router follows them without a reload.
    private Nav states() {
        var nav = new Nav();
        nav.addClassName("td-choices");
        nav.getElement().setAttribute("aria-label", words.get("notifications.states"));
        for (var each : DeliveryState.values()) {
            var link = new Anchor(ADDRESS + "?" + STATE + "=" + inAddress(each));
            links.put(each, link);
            nav.add(link);
        }
        return nav;
    }

    private Note note(MailRoute route) {
        var tone = switch (route) {
            case SERVER -> Tone.GOOD;
            case SHOWN -> Tone.INFO;
            case NOWHERE -> Tone.CAUTION;
        };
        var hint = switch (route) {
            case SERVER -> words.get("notifications.route.server.hint");
            case SHOWN -> words.get("notifications.route.shown.hint");
            case NOWHERE -> words.get("notifications.route.nowhere.hint");
        };
        return new Note(tone, words.of(route) + ". " + hint);
    }

    private void refresh() {
        if (deliveries.route() == MailRoute.SHOWN) {
            shownMails.show(deliveries.shownMails());
        }
        var counts = deliveries.counts();
        links.forEach((each, link) -> {
            link.setText(words.get("notifications.state-count", words.of(each), counts.getOrDefault(each, 0)));
            if (each == state) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        var now = deliveries.page(state, 0, limit);
        if (!now.equals(rows)) {
            rows = now;
            table.setRows(now);
        }
        table.setVisible(!now.isEmpty());
        more.setVisible(counts.getOrDefault(state, 0) > now.size());
        empty.removeAll();
        if (now.isEmpty()) {
            empty.add(nothing());
        }
    }

    private EmptyState nothing() {
        return switch (state) {
            case WAITING ->
                new EmptyState(words.get("notifications.empty.waiting"), words.get("notifications.empty.waiting.hint"));
            case DELIVERED ->
                new EmptyState(
                        words.get("notifications.empty.delivered"), words.get("notifications.empty.delivered.hint"));
            case DROPPED ->
                new EmptyState(words.get("notifications.empty.dropped"), words.get("notifications.empty.dropped.hint"));
            case DEAD ->
                new EmptyState(words.get("notifications.empty.dead"), words.get("notifications.empty.dead.hint"));
        };
    }

    private void retry(DeliveryId id) {
        switch (deliveries.retry(id)) {
            case RetryResult.Waiting() -> Toasts.done(words.get("notifications.retried"));
            case RetryResult.NotDead() -> Toasts.problem(words.get("notifications.not-dead"));
        }
        refresh();
    }

    private static String inAddress(DeliveryState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
