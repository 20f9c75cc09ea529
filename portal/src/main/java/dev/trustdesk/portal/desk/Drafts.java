package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.Deletions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff are writing, kept in the database while they write: it outlives a lost session, a closed window and a restart. Colleagues
 * may read it, as the second pair of eyes for a delicate reply.
 */
@Service
public class Drafts {

    /** What others are told when a draft changed; the id is the ticket's. */
    public static final String TOPIC = "draft";

    private final DraftStore store;
    private final Deletions deletions;
    private final Accounts accounts;
    private final Changes changes;
    private final Clock clock;

    Drafts(DraftStore store, Deletions deletions, Accounts accounts, Changes changes, Clock clock) {
        this.store = store;
        this.deletions = deletions;
        this.accounts = accounts;
        this.changes = changes;
        this.clock = clock;
    }

    /** What I am writing on a ticket. */
    @SupportOnly
    public Optional<Draft> mine(TicketId ticket) {
        return store.find(ticket, me());
    }

    /** What colleagues are writing on it, the last changed first. */
    @SupportOnly
    public List<Draft> ofOthers(TicketId ticket) {
        return store.ofOthers(ticket, me());
    }

    /**
     * Keeps what I have written so far. A secret is not kept, and neither is anything from a window that has fallen behind another one.
     *
     * @param seen the version that this window knows; 0 for none
     */
    @SupportOnly
    @Transactional
    public KeepResult keep(TicketId ticket, long seen, DraftKind kind, String written, @Nullable UUID readUpTo) {
        var text = InboundText.legible(written);
        if (InboundText.isEmpty(text)) {
            discard(ticket);
            return new KeepResult.Empty();
        }
        if (SecretGuard.check(text).isSecret()) {
            return new KeepResult.Refused("desk.draft.secret");
        }
        var problem = InboundText.problemOfText(text);
        if (problem.isPresent()) {
            return new KeepResult.Refused(problem.get());
        }
        // What is written about a deleted ticket must not outlive it.
        if (!deletions.hold(ticket)) {
            return new KeepResult.Refused("desk.gone");
        }
        var at = Moments.kept(clock.instant());
        if (!store.keep(ticket, new Draft(me(), kind, text, readUpTo, at, seen))) {
            return store.find(ticket, me())
                    .<KeepResult>map(KeepResult.Elsewhere::new)
                    .orElseGet(KeepResult.Empty::new);
        }
        changes.announce(TOPIC, ticket.toString());
        return new KeepResult.Kept(seen + 1, at);
    }

    /** Throws away what I was writing on a ticket. */
    @SupportOnly
    @Transactional
    public void discard(TicketId ticket) {
        if (store.delete(ticket, me())) {
            changes.announce(TOPIC, ticket.toString());
        }
    }

    private AccountId me() {
        return accounts.me();
    }
}
