package dev.trustdesk.portal.site.model;

/**
 * A guide, or a step of the onboarding guide.
 *
 * @param body trusted HTML
 * @param ownLanguage false: there is no translation, and this is the English text
 */
public record Article(String slug, String title, String summary, String body, boolean ownLanguage, Provenance known) {}
