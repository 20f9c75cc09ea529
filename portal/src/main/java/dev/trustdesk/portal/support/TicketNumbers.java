package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.AuditArea;
import dev.trustdesk.portal.platform.AuditNames;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tickets in the audit trail, by their numbers. */
@Component
class TicketNumbers implements AuditNames {

    private final RelationStore store;

    TicketNumbers(RelationStore store) {
        this.store = store;
    }

    @Override
    public AuditArea area() {
        return AuditArea.TICKET;
    }

    @Override
    public Map<String, String> names(Set<String> ids) {
        return store.numbers(ids.stream().map(UUID::fromString).collect(Collectors.toSet())).entrySet().stream()
                .collect(Collectors.toMap(
                        number -> number.getKey().toString(),
                        number -> number.getValue().toString()));
    }
}
