package dev.trustdesk.portal.trust;

import java.time.Instant;

/**
 * What somebody is writing about an incident, as it is kept while they write.
 *
 * @param seen the state of the incident that they looked at
 * @param version goes up with every time it is kept; 0 if it never was
 */
public record KeptDraft(IncidentDraft draft, long seen, long version, Instant changedAt) {}
