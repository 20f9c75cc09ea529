package dev.trustdesk.portal.help;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets used forms and mails that were asked for, with the addresses in them. */
@Component
class PastUses implements Housekeeping {

    /** Longer than a browser keeps a form open, and than the link in a mail is good for. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final FormUseStore uses;
    private final MailRequestStore mails;

    PastUses(FormUseStore uses, MailRequestStore mails) {
        this.uses = uses;
        this.mails = mails;
    }

    @Override
    public Tally forgetOld(Instant now) {
        var then = now.minus(KEPT);
        return Tally.of("help.forgotten.forms", uses.forgetBefore(then))
                .and("help.forgotten.mail-requests", mails.forgetBefore(then));
    }
}
