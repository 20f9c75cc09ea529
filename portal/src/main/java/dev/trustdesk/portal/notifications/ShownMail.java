package dev.trustdesk.portal.notifications;

import java.time.Instant;

/** A mail that was shown instead of sent. */
public record ShownMail(long id, Instant at, String from, Mail mail) {}
