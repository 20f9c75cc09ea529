package dev.trustdesk.portal.site.model;

/** What a status of the exchange table means. */
public record LegendEntry(Badge badge, String meaning) {}
