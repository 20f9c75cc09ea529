package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Language;

/** A line of plain text, and the language that it is in: not the reader's while the Korean is pending. */
public record Worded(String text, Language language) {}
