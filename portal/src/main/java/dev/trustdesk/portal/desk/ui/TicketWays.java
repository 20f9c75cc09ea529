package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Component;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketQueue;
import dev.trustdesk.portal.widgets.Toasts;
import java.util.Optional;

/** Where somebody goes from a ticket: to the next in the view, to the one that is due first, or back to the queue. */
record TicketWays(Component page, TicketQueue queue, Wording words) {

    void goOn(Ticket from) {
        after(from.id()).ifPresentOrElse(this::to, this::back);
    }

    void takeNext(Ticket from) {
        queue.takeNext(Optional.of(from.id()))
                .ifPresentOrElse(this::to, () -> Toasts.done(words.get("desk.take-next.none")));
    }

    void back() {
        page.getUI().ifPresent(NextInView::goBack);
    }

    void to(TicketId next) {
        page.getUI().ifPresent(ui -> ui.navigate(SupportPaths.ticket(next)));
    }

    Optional<TicketId> after(TicketId ticket) {
        return page.getUI().flatMap(ui -> NextInView.after(ticket, ui, queue));
    }
}
