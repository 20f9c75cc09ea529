package dev.trustdesk.portal.platform;

import org.jspecify.annotations.Nullable;

/**
 * Which deeds are asked for; what is null does not narrow.
 *
 * @param actor as the trail names them
 * @param subject one thing exactly, such as {@code ticket:1061}
 */
public record AuditQuery(
        @Nullable AuditArea area,
        @Nullable String actor,
        @Nullable String subject) {
    public AuditQuery {
        actor = actor == null ? null : TypedText.lookedFor(actor);
        subject = subject == null ? null : TypedText.lookedFor(subject);
    }

    public static final AuditQuery EVERYTHING = new AuditQuery(null, null, null);
}
