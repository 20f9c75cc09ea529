package dev.trustdesk.portal.content;

/** HTML that passed the server's allow-list; only {@link Markdown} and a {@link FactSource} make it. */
public record SafeHtml(String html) {}
