package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.SupportOnly;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views of the queue that staff have put together: everybody's own, and those that a lead shares with all. */
@Service
public class SavedViews {

    /** What others are told when a saved view changed; the id is the view's. */
    public static final String TOPIC = "view";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int MOST = 50;

    private final SavedViewStore store;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    SavedViews(SavedViewStore store, Accounts accounts, AuditTrail audit, Changes changes, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** The shared ones and one's own, each in their order. */
    @SupportOnly
    public List<SavedView> mine() {
        return store.seenBy(accounts.me());
    }

    /** Refused for a view to be shared by somebody who is no lead, and for a name that is none. */
    @SupportOnly
    @Transactional
    public SavedViewResult save(String name, String address, boolean shared) {
        var me = me();
        var cleaned = InboundText.cleaned(name);
        var kept = InboundText.cleaned(address);
        var refusal = problemOf(cleaned).or(() -> problemOf(kept, shared, me));
        if (refusal.isPresent()) {
            return new SavedViewResult.Refused(refusal.get());
        }
        var id = store.insert(me.id(), shared, cleaned, kept, clock.instant());
        tell("view.saved", id);
        return new SavedViewResult.Done(id);
    }

    @SupportOnly
    @Transactional
    public SavedViewResult rename(SavedViewId id, String name) {
        var cleaned = InboundText.cleaned(name);
        return problemOf(cleaned)
                .<SavedViewResult>map(SavedViewResult.Refused::new)
                .orElseGet(() -> change(id, "view.renamed", view -> store.rename(id, cleaned)));
    }

    /** The same name for what the queue shows now. */
    @SupportOnly
    @Transactional
    public SavedViewResult replace(SavedViewId id, String address) {
        var kept = InboundText.cleaned(address);
        return problemOfAddress(kept)
                .<SavedViewResult>map(SavedViewResult.Refused::new)
                .orElseGet(() -> change(id, "view.replaced", view -> store.replace(id, kept)));
    }

    /** Puts a view before the one that stands before it. */
    @SupportOnly
    @Transactional
    public SavedViewResult moveUp(SavedViewId id) {
        return change(id, "view.moved", view -> {
            var peers = mine().stream()
                    .filter(other -> other.shared() == view.shared())
                    .map(SavedView::id)
                    .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
            var at = peers.indexOf(id);
            if (at > 0) {
                java.util.Collections.swap(peers, at, at - 1);
                store.place(peers);
            }
        });
    }

    @SupportOnly
    @Transactional
    public SavedViewResult delete(SavedViewId id) {
        return change(id, "view.deleted", view -> store.setDeleted(id, clock.instant()));
    }

    /** Takes a deletion back. */
    @SupportOnly
    @Transactional
    public SavedViewResult restore(SavedViewId id) {
        var me = me();
        var view = store.findDeleted(id).filter(deleted -> mayChange(me, deleted));
        if (view.isEmpty()) {
            return gone();
        }
        store.setDeleted(id, null);
        tell("view.restored", id);
        return new SavedViewResult.Done(id);
    }

    /** Whether whoever asks may share views, and change those that are shared. */
    @SupportOnly
    public boolean mayShare() {
        return me().is(Role.LEAD);
    }

    /** Whether whoever asks may change this one. */
    @SupportOnly
    public boolean mayChange(SavedView view) {
        return mayChange(me(), view);
    }

    private SavedViewResult change(SavedViewId id, String action, Consumer<SavedView> deed) {
        var view = store.find(id);
        if (view.isEmpty()) {
            return gone();
        }
        if (!mayChange(me(), view.get())) {
            return new SavedViewResult.Refused("desk.saved.not_yours");
        }
        deed.accept(view.get());
        tell(action, id);
        return new SavedViewResult.Done(id);
    }

    private Optional<String> problemOf(String name) {
        if (InboundText.isEmpty(name)) {
            return Optional.of("desk.saved.name_missing");
        }
        if (InboundText.length(name) > LONGEST_NAME) {
            return Optional.of("desk.saved.name_too_long");
        }
        return SecretGuard.check(name).isClean()
                ? InboundText.problemOfSubject(name)
                : Optional.of("desk.saved.name_secret");
    }

    private static Optional<String> problemOfAddress(String address) {
        if (address.length() > LONGEST_ADDRESS) {
            return Optional.of("desk.saved.address_too_long");
        }
        // A filter holds text that somebody typed.
        return SecretGuard.check(decoded(address)).isClean()
                ? InboundText.problemOfCharacters(address)
                : Optional.of("desk.saved.address_secret");
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private Optional<String> problemOf(String address, boolean shared, Account me) {
        if (shared && !me.is(Role.LEAD)) {
            return Optional.of("desk.saved.leads_share");
        }
        var problem = problemOfAddress(address);
        if (problem.isPresent()) {
            return problem;
        }
        return store.seenBy(me.id()).size() < MOST ? Optional.empty() : Optional.of("desk.saved.too_many");
    }

    private void tell(String action, SavedViewId id) {
        audit.record(action, "view:" + id, Map.of());
        changes.announce(TOPIC, id.toString());
    }

    private static boolean mayChange(Account me, SavedView view) {
        return view.shared() ? me.is(Role.LEAD) : view.owner().equals(me.id());
    }

    private static SavedViewResult gone() {
        return new SavedViewResult.Refused("desk.saved.gone");
    }

    private Account me() {
        return accounts.current().orElseThrow();
    }
}
