package dev.trustdesk.portal.inbound;

/** What {@link SecretGuard} makes of a text. Never holds any of it. */
public sealed interface SecretCheck {

    SecretCheck CLEAN = new Clean();
    SecretCheck PRIVATE_KEY = new Secret(Kind.PRIVATE_KEY);
    SecretCheck API_KEY = new Secret(Kind.API_KEY);
    SecretCheck PHRASE = new Secret(Kind.RECOVERY_PHRASE);
    SecretCheck PERHAPS_A_KEY = new Ask(Kind.PRIVATE_KEY);
    SecretCheck PERHAPS_A_PHRASE = new Ask(Kind.RECOVERY_PHRASE);

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

    /** What is left of the doubt when whoever wrote the text has said that its digits are the id of a transaction. */
    default SecretCheck sayingTransaction() {
        return equals(PERHAPS_A_KEY) ? CLEAN : this;
    }
}
