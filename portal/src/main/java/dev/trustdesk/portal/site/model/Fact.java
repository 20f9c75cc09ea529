package dev.trustdesk.portal.site.model;

import org.jspecify.annotations.Nullable;

/**
 * One fact about the migration, such as the ratio.
 *
 * @param value as plain text
 * @param valueHtml the same as trusted HTML, like {@code noteHtml}
 * @param dayOnly it names a day whose hour is not known
 * @param critical nobody changes it alone
 * @param day the day or instant that it names; null if it names none
 */
public record Fact(
        String key,
        String label,
        String value,
        String valueHtml,
        boolean dayOnly,
        @Nullable String noteHtml,
        Provenance known,
        boolean critical,
        @Nullable FactDay day,
        Standing standing) {}
