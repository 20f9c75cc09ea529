package dev.trustdesk.portal.updates;

/**
 * How many posts were promised for a quarter of a year, in UTC, and how many of them came in time. A promise that has passed and is not
 * kept yet counts as broken.
 */
public record QuarterOfPosts(int year, int quarter, int onTime, int promised) {}
