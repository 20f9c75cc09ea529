package dev.trustdesk.portal.platform;

import java.util.List;
import java.util.Map;

/**
 * Deeds, the newest first.
 *
 * @param hasOlder whether there are more behind the last one
 * @param names of what they were done to, by id, as far as features have any
 */
public record AuditPage(List<Line> lines, boolean hasOlder, Map<String, String> names) {
    public AuditPage {
        lines = List.copyOf(lines);
        names = Map.copyOf(names);
    }

    /**
     * One deed and what it was done to.
     *
     * @param id larger for later deeds
     * @param subject such as {@code account:ID}
     */
    public record Line(long id, String subject, AuditEntry deed) {

        /** What changed, as {@code was → is}; what has no earlier value as it is. */
        public Map<String, String> differences() {
            return AuditDetail.differences(deed.detail());
        }
    }
}
