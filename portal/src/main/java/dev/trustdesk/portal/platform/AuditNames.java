package dev.trustdesk.portal.platform;

import java.util.Map;
import java.util.Set;

/** How a feature calls the things of its part of the audit trail, where an id says nothing to people. */
public interface AuditNames {

    AuditArea area();

    /** Names by id; an id that is not known, or no longer, is left out. */
    Map<String, String> names(Set<String> ids);
}
