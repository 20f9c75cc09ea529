package dev.trustdesk.portal.site.model;

/**
 * A state in a word, with the tone that colour and icon follow.
 *
 * @param tone one of {@code good}, {@code caution}, {@code bad}, {@code neutral}, {@code info}, {@code unknown}
 */
public record Badge(String tone, String label) {}
