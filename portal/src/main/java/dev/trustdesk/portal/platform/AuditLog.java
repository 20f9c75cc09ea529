package dev.trustdesk.portal.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The audit trail as administrators read it. */
@Service
public class AuditLog {

    static final int PAGE = 50;

    private final AuditStore store;

    AuditLog(AuditStore store) {
        this.store = store;
    }

    /**
     * A page of deeds, the newest first.
     *
     * @param before the id behind which the page begins; null for the first page
     */
    @AdministratorOnly
    public AuditPage page(AuditQuery query, @Nullable Long before) {
        var lines = store.page(query, before, PAGE + 1);
        return new AuditPage(lines.subList(0, Math.min(PAGE, lines.size())), lines.size() > PAGE);
    }
}
