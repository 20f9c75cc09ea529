package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Language;

/** A wish that waits for a second person, with what its ticket is called. */
public record ProposedExclusion(Exclusion exclusion, long number, String subject, Language language) {}
