package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** What {@link SecretGuard} makes of a text. Never holds any of it. */
public sealed interface SecretCheck {

    /** What kind of secret a text seems to hold. */
    enum Kind implements Labelled {
        RECOVERY_PHRASE,
        PRIVATE_KEY,
        API_KEY;

        @Override
        public String labelKey() {
            return "support.secret." + name().toLowerCase(Locale.ROOT);
        }
    }

    record Clean() implements SecretCheck {}

    /** A secret, without a doubt that is worth having. */
    record Secret(Kind kind) implements SecretCheck {}

    /** Perhaps a secret, perhaps something harmless of the same shape: only whoever wrote it can say. */
    record Ask(Kind kind) implements SecretCheck {}
}
