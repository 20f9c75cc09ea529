package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.QueueFilter;
import dev.trustdesk.portal.support.QueueQuery;
import dev.trustdesk.portal.support.QueueView;
import dev.trustdesk.portal.support.TicketQueue;
import dev.trustdesk.portal.support.TicketRow;
import java.util.List;
import java.util.Optional;

/** Which ticket comes next in the view of the queue from which somebody came. */
final class NextInView {

    private static final int LOOKED_AT = 50;

    private NextInView() {}

    /** Remembers, for this window, through which view somebody looks at the queue. */
    static void remember(UI window, QueueScene scene, QueueQuery query) {
        ComponentUtil.setData(window, QueueScene.class, scene);
        ComponentUtil.setData(window, QueueQuery.class, query);
    }

    /** To the queue as it was left. */
    static void goBack(UI window) {
        var left = ComponentUtil.getData(window, QueueScene.class);
        window.navigate(
                QueueListView.class, QueueAddress.write(left == null ? QueueScene.of(QueueView.UNANSWERED) : left));
    }

    /** Asked before the ticket is dealt with: afterwards it may have left the view. */
    static Optional<TicketId> after(TicketId ticket, UI window, TicketQueue queue) {
        var remembered = ComponentUtil.getData(window, QueueQuery.class);
        var query = remembered == null ? QueueQuery.of(QueueFilter.of(QueueView.UNANSWERED)) : remembered;
        return next(
                ticket,
                queue.page(query, null, LOOKED_AT).stream().map(TicketRow::id).toList());
    }

    // The one below; from the last one, or from outside of the view, the first.
    static Optional<TicketId> next(TicketId ticket, List<TicketId> view) {
        var here = view.indexOf(ticket);
        return here >= 0 && here + 1 < view.size()
                ? Optional.of(view.get(here + 1))
                : view.stream().filter(other -> !other.equals(ticket)).findFirst();
    }
}
