package dev.trustdesk.portal.platform;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What was done, by whom, to what: append-only, written in the transaction of the deed. */
@Component
public class AuditTrail {

    /** How whoever is not signed in is called. */
    public static final String ANONYMOUS = "anonymous";

    private final AuditStore store;
    private final Clock clock;

    AuditTrail(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Records a deed of whoever is signed in, or of the system.
     *
     * @param action past tense, such as {@code role.granted}
     * @param subject what it was done to, such as {@code account:ID}
     * @param detail never what people wrote on a ticket or about themselves, never a secret: it is kept for good (ADR 0022)
     */
    public void record(String action, String subject, Map<String, String> detail) {
        store.add(clock.instant(), actor(), action, subject, detail);
    }

    /** What was done to something, oldest first. */
    public List<AuditEntry> of(String subject) {
        return store.of(subject);
    }

    /** Whom a row of the trail names. What was written before visitors were called the same everywhere stays as it is. */
    static String called(String actor) {
        return actor.equals("anonymousUser") ? ANONYMOUS : actor;
    }

    /** Who is acting, as the audit trail names them: an account's id, {@code system:NAME}, or nobody known. */
    public static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        // Within a request, Spring has a name for nobody.
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? ANONYMOUS
                : authentication.getName();
    }
}
