package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.notifications.Outbox;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was called to a ticket by a colleague's note: a list in the portal, and a mail to whoever does not look. */
@Service
public class Mentions {

    /** What others are told when somebody was mentioned or looked; the id is the account's. */
    public static final String TOPIC = "mention";

    private static final int LISTED = 100;

    private final MentionStore store;
    private final Accounts accounts;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    Mentions(MentionStore store, Accounts accounts, Outbox outbox, AuditTrail audit, Changes changes, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.outbox = outbox;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Where I was called to, newest first. */
    @SupportOnly
    public List<Mention> mine() {
        return store.of(me(), LISTED);
    }

    /** To how many tickets I was called and have not looked. */
    @SupportOnly
    public int unseen() {
        return store.unseen(me());
    }

    /** I have opened the ticket. */
    @SupportOnly
    @Transactional
    public void see(TicketId ticket) {
        if (store.see(me(), ticket, clock.instant())) {
            changes.announce(TOPIC, me().toString());
        }
    }

    /** Calls the staff whom a note mentions by their names. Nobody is called by their own note. */
    @SupportOnly
    @Transactional
    public void callThoseIn(String note, TicketId ticket) {
        var me = me();
        for (var called : MentionedNames.in(note, accounts.staff())) {
            if (!called.id().equals(me)) {
                var id = store.add(ticket, called.id(), me, clock.instant());
                outbox.put(
                        MentionMails.KIND,
                        MentionMails.KIND + ":" + id,
                        Map.of("mention", id.toString(), "ticket", ticket.toString()));
                audit.record(
                        "ticket.mentioned",
                        "ticket:" + ticket,
                        Map.of("account", called.id().toString()));
                changes.announce(TOPIC, called.id().toString());
            }
        }
    }

    private AccountId me() {
        return accounts.me();
    }
}
