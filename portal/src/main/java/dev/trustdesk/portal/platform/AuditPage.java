package dev.trustdesk.portal.platform;

import java.util.List;
import java.util.Map;

/**
 * Deeds, the newest first.
 *
 * @param hasOlder whether there are more behind the last one
 */
public record AuditPage(List<Line> lines, boolean hasOlder) {
    public AuditPage {
        lines = List.copyOf(lines);
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
