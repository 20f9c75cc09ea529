package dev.trustdesk.portal.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The audit trail as administrators read it. */
@Service
public class AuditLog {

    static final int PAGE = 50;

    private final AuditStore store;
    private final List<AuditNames> named;

    AuditLog(AuditStore store, List<AuditNames> named) {
        this.store = store;
        this.named = named;
    }

    /**
     * A page of deeds, the newest first.
     *
     * @param before the id behind which the page begins; null for the first page
     */
    @AdministratorOnly
    public AuditPage page(AuditQuery query, @Nullable Long before) {
        var more = store.page(query, before, PAGE + 1);
        var lines = more.subList(0, Math.min(PAGE, more.size()));
        return new AuditPage(lines, more.size() > PAGE, names(lines));
    }

    private Map<String, String> names(List<AuditPage.Line> lines) {
        var names = new HashMap<String, String>();
        for (var feature : named) {
            var prefix = feature.area().prefix() + ":";
            var ids = lines.stream()
                    .map(AuditPage.Line::subject)
                    .filter(subject -> subject.startsWith(prefix))
                    .map(subject -> subject.substring(prefix.length()))
                    .collect(Collectors.toSet());
            names.putAll(ids.isEmpty() ? Map.of() : feature.names(Set.copyOf(ids)));
        }
        return names;
    }
}
