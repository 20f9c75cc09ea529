package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Words by which staff find tickets of the same sort again. Requesters never see them. */
@Service
public class Tags {

    private static final int SUGGESTED = 100;

    private final TagStore store;
    private final TicketLog log;
    private final Tagging tagging;

    Tags(TagStore store, TicketLog log, Tagging tagging) {
        this.store = store;
        this.log = log;
        this.tagging = tagging;
    }

    @SupportOnly
    public SortedSet<String> of(TicketId ticket) {
        return store.of(ticket);
    }

    /** The tags in use, the most used first. */
    @SupportOnly
    public List<String> known() {
        return store.mostUsed(SUGGESTED);
    }

    /**
     * Adds and takes away. Two people who tag at once both get their way, so no version is asked for.
     *
     * @return why it was refused, a key of the bundle; empty when it was done
     */
    @SupportOnly
    @Transactional
    public Optional<String> change(TicketId ticket, Set<String> add, Set<String> remove) {
        if (log.lock(ticket).isEmpty()) {
            return Optional.of("support.refused.gone");
        }
        var before = store.of(ticket);
        var after = new TreeSet<>(before);
        after.removeAll(TagRules.cleaned(remove));
        after.addAll(TagRules.cleaned(add));
        var refusal = TagRules.refusal(after);
        if (refusal.isEmpty() && !after.equals(before)) {
            tagging.tag(ticket, before, after);
        }
        return refusal;
    }
}
