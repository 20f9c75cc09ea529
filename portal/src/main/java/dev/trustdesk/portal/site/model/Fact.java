package dev.trustdesk.portal.site.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fact about the migration, such as the ratio.
 *
 * @param value as text for people
 * @param instant the moment it names, if it names one
 * @param date the day it names, if it names one
 */
public record Fact(
        String key,
        String label,
        String value,
        @Nullable Instant instant,
        @Nullable LocalDate date,
        @Nullable String note,
        Provenance known) {}
