package dev.trustdesk.portal.site.model;

import java.time.Instant;

/**
 * A weekly status post.
 *
 * @param body trusted HTML
 * @param ownLanguage false: there is no translation, and this is the English text
 */
public record Post(
        String id, String slug, String title, String summary, String body, Instant publishedAt, boolean ownLanguage) {}
