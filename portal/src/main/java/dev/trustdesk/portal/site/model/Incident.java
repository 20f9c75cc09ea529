package dev.trustdesk.portal.site.model;

import java.time.LocalDate;

/** A security incident of the project; {@code bodyHtml} is trusted HTML. */
public record Incident(
        String id, String title, Badge severity, Badge stage, LocalDate startedOn, String bodyHtml, Provenance known) {}
