package dev.trustdesk.portal.site.model;

import org.jspecify.annotations.Nullable;

/**
 * The page of one fact or official record.
 *
 * @param listPath the page that lists it among others, called {@code list}
 * @param valueHtml trusted HTML, like {@code noteHtml}
 * @param copied what is copied by a press; null for what is not to be copied
 * @param status of an official record, and of a fact that no longer holds; null of one that does
 * @param event it names a day that is still to come: its calendar file can be had
 */
public record ClaimPage(
        String listPath,
        String list,
        String label,
        String valueHtml,
        @Nullable String copied,
        @Nullable Badge status,
        boolean critical,
        @Nullable String noteHtml,
        Provenance known,
        Standing standing,
        @Nullable String event) {}
