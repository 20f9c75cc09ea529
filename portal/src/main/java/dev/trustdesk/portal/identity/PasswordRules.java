package dev.trustdesk.portal.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Which passwords are refused: short ones and guessable ones. There are no rules on kinds of characters, because those make passwords
 * worse (ASVS 6.2.5). Guessing programs try the common passwords with digits and signs around them and letters swapped for digits
 * first, so those count as common here too.
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /** Why a password is refused; empty if it is fine. */
    static Optional<PasswordProblem> problem(String password, Account account) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordProblem.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordProblem.TOO_LONG);
        }
        var folded = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (isCommon(folded) || folded.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(PasswordProblem.COMMON);
        }
        return holdsName(folded, account) ? Optional.of(PasswordProblem.NAMES_YOU) : Optional.empty();
    }

    private static boolean isCommon(String folded) {
        var core = AROUND.matcher(folded).replaceAll("");
        return COMMON.contains(folded)
                || COMMON.contains(core)
                || COMMON.contains(withLetters(core))
                || COMMON.contains(repeated(folded));
    }

    private static boolean holdsName(String folded, Account account) {
        var mailbox = account.email().substring(0, account.email().indexOf('@'));
        return mailbox.length() >= 4 && folded.contains(mailbox);
    }

    private static String withLetters(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    /** The shortest part that makes up the whole by repetition; the whole if there is none. */
    private static String repeated(String text) {
        for (var length = 1; length <= text.length() / 2; length++) {
            if (text.length() % length == 0
                    && text.equals(text.substring(0, length).repeat(text.length() / length))) {
                return text.substring(0, length);
            }
        }
        return text;
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("identity/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
