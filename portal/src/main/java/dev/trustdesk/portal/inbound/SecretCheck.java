package dev.trustdesk.portal.inbound;

/** What {@link SecretGuard} makes of a text. Never holds any of it. */
public sealed interface SecretCheck {

    /** What kind of secret a text seems to hold. */
    enum Kind {
        RECOVERY_PHRASE,
        PRIVATE_KEY,
        API_KEY
    }

    record Clean() implements SecretCheck {}

    /** A secret, without a doubt that is worth having. */
    record Secret(Kind kind) implements SecretCheck {}

    /** Perhaps a secret, perhaps something harmless of the same shape: only whoever wrote it can say. */
    record Ask(Kind kind) implements SecretCheck {}

    /** Neither a secret nor a doubt. */
    default boolean isClean() {
        return this instanceof Clean;
    }

    default boolean isSecret() {
        return this instanceof Secret;
    }
}
