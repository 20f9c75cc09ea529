package dev.trustdesk.portal.site;

import dev.trustdesk.portal.help.TicketDeeds;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** What is said in place of a private page: that it was deleted, and when; or that its link leads nowhere. */
@Component
class TicketGone {

    private final TicketDeeds deeds;
    private final Computed computed;

    TicketGone(TicketDeeds deeds, Computed computed) {
        this.deeds = deeds;
        this.computed = computed;
    }

    /** @param wrote something was written, which is not kept */
    void say(HttpServletResponse response, Wording t, String token, boolean wrote) throws IOException {
        say(response, t, token, t.get("site.ticket.gone.title"), wrote);
    }

    /** @param nowhere the title if the link leads nowhere */
    void say(HttpServletResponse response, Wording t, String token, String nowhere) throws IOException {
        say(response, t, token, nowhere, false);
    }

    private void say(HttpServletResponse response, Wording t, String token, String nowhere, boolean wrote)
            throws IOException {
        var deleted = deeds.deletedAt(token);
        if (deleted.isEmpty()) {
            computed.gone(response, t, nowhere, t.get("site.ticket.gone.sentence"));
            return;
        }
        var sentence = t.get("site.ticket.deleted.sentence", Moments.written(deleted.get(), t.language()));
        computed.say(
                response,
                HttpServletResponse.SC_GONE,
                t,
                t.get("site.ticket.deleted.title"),
                wrote ? t.get("site.ticket.deleted.not-kept") + " " + sentence : sentence);
    }
}
