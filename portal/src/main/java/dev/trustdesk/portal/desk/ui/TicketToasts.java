package dev.trustdesk.portal.desk.ui;

import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.TicketResult;
import dev.trustdesk.portal.widgets.Toasts;

/** What became of something done to a ticket, said in passing. */
final class TicketToasts {

    private TicketToasts() {}

    /** @param done what is said if it was done */
    static void say(TicketResult result, String done, Wording words) {
        switch (result) {
            case TicketResult.Done _ -> Toasts.done(done);
            case TicketResult.Stale _ -> Toasts.problem(words.get("desk.stale"));
            case TicketResult.Refused(var key) -> Toasts.problem(words.get(key));
            case TicketResult.Gone _ -> Toasts.problem(words.get("desk.gone"));
        }
    }
}
