package dev.trustdesk.portal.shell;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.trustdesk.portal.platform.AuditArea;
import dev.trustdesk.portal.platform.AuditQuery;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the audit view shows, as an address can say it. What makes no sense is left out.
 *
 * @param before the last deed of the page before; null for the first page
 */
record AuditAddress(AuditQuery query, @Nullable Long before) {

    static final String PATH = "admin/audit";
    static final AuditAddress FIRST = new AuditAddress(AuditQuery.EVERYTHING, null);

    private static final String AREA = "area";
    private static final String ACTOR = "who";
    private static final String SUBJECT = "subject";
    private static final String BEFORE = "before";

    static AuditAddress of(QueryParameters address) {
        var area = address.getSingleParameter(AREA)
                .flatMap(word -> Arrays.stream(AuditArea.values())
                        .filter(each -> each.prefix().equals(word))
                        .findFirst());
        var query = new AuditQuery(
                area.orElse(null),
                address.getSingleParameter(ACTOR).orElse(null),
                address.getSingleParameter(SUBJECT).orElse(null));
        return new AuditAddress(
                query,
                address.getSingleParameter(BEFORE).map(AuditAddress::number).orElse(null));
    }

    QueryParameters parameters() {
        var named = new LinkedHashMap<String, String>();
        if (query.area() != null) {
            named.put(AREA, query.area().prefix());
        }
        if (query.actor() != null) {
            named.put(ACTOR, query.actor());
        }
        if (query.subject() != null) {
            named.put(SUBJECT, query.subject());
        }
        if (before != null) {
            named.put(BEFORE, before.toString());
        }
        return QueryParameters.simple(named);
    }

    /** Below the portal. */
    @Override
    public String toString() {
        return new Location(PATH, parameters()).getPathWithQueryParameters();
    }

    private static @Nullable Long number(String word) {
        try {
            return Long.valueOf(word);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
