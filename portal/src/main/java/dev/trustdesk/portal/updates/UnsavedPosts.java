package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.MaintainerOnly;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps what somebody writes while they write, for themselves alone: a window that is lost loses nothing. */
@Service
public class UnsavedPosts {

    private final UnsavedStore store;
    private final PostRules rules;
    private final Clock clock;

    UnsavedPosts(UnsavedStore store, PostRules rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Keeps it instead of what was kept before. What holds a secret is not kept, not even so.
     *
     * @param post null for a new one
     * @param seen the version of the post that it is written on
     */
    @MaintainerOnly
    public void keep(@Nullable Post post, long seen, PostDraft draft) {
        if (rules.beforeKeeping(draft).isEmpty()) {
            store.keep(AuditTrail.actor(), key(post), post == null ? null : seen, draft, clock.instant());
        }
    }

    @MaintainerOnly
    public Optional<UnsavedPost> find(@Nullable Post post) {
        return store.find(AuditTrail.actor(), key(post));
    }

    /** It is saved, or was given up. */
    @MaintainerOnly
    public void forget(@Nullable Post post) {
        store.forget(AuditTrail.actor(), key(post));
    }

    private static String key(@Nullable Post post) {
        return post == null ? "new" : post.id().toString();
    }
}
