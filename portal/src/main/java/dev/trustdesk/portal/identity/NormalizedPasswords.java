package dev.trustdesk.portal.identity;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id over the NFC form, so that a Korean password typed on one system is the same on another. */
@Component
class NormalizedPasswords implements PasswordEncoder {
    private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return argon2.encode(normalized(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return argon2.matches(normalized(password), encoded);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return argon2.upgradeEncoding(encoded);
    }

    private static @Nullable String normalized(@Nullable CharSequence password) {
        return password == null ? null : Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
