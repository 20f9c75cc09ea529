package dev.trustdesk.portal.help;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Twelve characters that nobody guesses and nobody misreads: 30 signs, none of which looks like another. */
final class ProofCode {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ProofCode() {}

    static String random() {
        var code = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** In groups, as people read it. */
    static String written(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** A code as it was typed or pasted, in whatever case, with or without hyphens and spaces. */
    static Optional<String> read(String typed) {
        var bare = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Pd}\\s\\p{Z}\\p{Cf}]", "")
                .toUpperCase(Locale.ROOT);
        return bare.length() == LENGTH && bare.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                ? Optional.of(bare)
                : Optional.empty();
    }
}
