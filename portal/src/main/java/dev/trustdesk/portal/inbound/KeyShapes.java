package dev.trustdesk.portal.inbound;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows keys by their shape, and where the shape is shared with something harmless, by computing. A key that has lost its checksum is
 * asked about where nothing public has its shape.
 */
final class KeyShapes {

    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[0-9A-Za-z]++");
    private static final Pattern KEY_CHARACTERS = Pattern.compile("[0-9A-Za-z_-]++");
    private static final Pattern HEX = Pattern.compile("(?:0[xX])?(?:[0-9A-Fa-f]{64}|[0-9A-Fa-f]{128})");
    private static final Pattern EXPLORER = Pattern.compile("/(?:tx|transaction|block)/$");
    // What people write before a key, and nothing but a key.
    private static final Pattern LABEL = Pattern.compile(
            "(?:private|secret)[ _-]?key[^\\p{L}\\p{N}]{0,4}(?:(?:is|was)[^\\p{L}\\p{N}]{1,4})?$"
                    + "|(?:개인|비밀|프라이빗|시크릿)\\s?키[는은가이]?[^\\p{L}\\p{N}]{0,4}$",
            Pattern.CASE_INSENSITIVE);
    private static final int LABEL_LENGTH = 40;
    private static final int SHORTEST_LABELLED = 32;

    private KeyShapes() {}

    static SecretCheck check(String text, Effort effort) {
        effort.spend(text.length());
        if (holdsApiKey(text)) {
            return SecretCheck.API_KEY;
        }
        SecretCheck found = SecretCheck.CLEAN;
        for (var runs = LETTERS_AND_DIGITS.matcher(text); runs.find(); ) {
            var run = runs.group();
            if (isLabelled(text, runs) || isPrivateKey(run, effort)) {
                return SecretCheck.PRIVATE_KEY;
            }
            if (couldBePrivateKey(run, effort) && !endsBefore(EXPLORER, text, runs.start())) {
                found = SecretCheck.PERHAPS_A_KEY;
            }
        }
        return found;
    }

    private static boolean isPrivateKey(String run, Effort effort) {
        return switch (run.length()) {
            case 51, 52 -> isWalletImportFormat(run) && Base58.checksumHolds(decoded(run, effort));
            case 86, 87, 88 -> Base58.isWritten(run) && KeyPair.is(decoded(run, effort));
            default -> KeyPrefixes.isExtendedKey(run);
        };
    }

    /** 64 hexadecimal digits: a private key, or just as well the id of a transaction. Twice as many: a seed. */
    private static boolean couldBePrivateKey(String run, Effort effort) {
        return HEX.matcher(run).matches()
                || (run.length() == 51 || run.length() == 52) && isWalletImportFormat(run)
                || isMistypedPair(run, effort);
    }

    /**
     * As long as a Solana pair, give or take a character or two, with at most one that base 58 does not have, and certainly no signature:
     * the id of a transaction is one, so nobody who quotes one is asked.
     */
    private static boolean isMistypedPair(String run, Effort effort) {
        if (run.length() < 85 || run.length() > 90 || !isMixed(run)) {
            return false;
        }
        var foreign = run.chars().filter(c -> !Base58.isDigit(c)).count();
        return foreign == 0 ? !KeyPair.couldBeSignature(decoded(run, effort)) : foreign == 1;
    }

    private static boolean isMixed(String run) {
        return run.chars().anyMatch(Character::isDigit)
                && run.chars().anyMatch(Character::isUpperCase)
                && run.chars().anyMatch(Character::isLowerCase);
    }

    private static boolean isWalletImportFormat(String run) {
        return "59KLc".indexOf(run.charAt(0)) >= 0 && isMixed(run) && Base58.isWritten(run);
    }

    private static byte[] decoded(String run, Effort effort) {
        effort.spend(run.length() + Effort.COMPUTED);
        return Base58.bytes(run);
    }

    private static boolean isLabelled(String text, Matcher run) {
        return run.end() - run.start() >= SHORTEST_LABELLED
                && run.group().chars().anyMatch(Character::isDigit)
                && endsBefore(LABEL, text, run.start());
    }

    private static boolean endsBefore(Pattern pattern, String text, int end) {
        return pattern.matcher(text.substring(Math.max(0, end - LABEL_LENGTH), end))
                .find();
    }

    private static boolean holdsApiKey(String text) {
        // Of the two runs before: where they began and ended.
        var first = new int[2];
        var second = new int[2];
        for (var runs = KEY_CHARACTERS.matcher(text); runs.find(); ) {
            var run = new int[] {runs.start(), runs.end()};
            if (KeyPrefixes.isApiKey(runs.group()) || isJoined(text, first, second, run) || isBot(text, second, run)) {
                return true;
            }
            first = second;
            second = run;
        }
        return false;
    }

    /** Three parts with a point between: a web token, or the token of a Discord bot. */
    private static boolean isJoined(String text, int[] first, int[] second, int[] third) {
        if (second[0] != first[1] + 1
                || third[0] != second[1] + 1
                || text.charAt(first[1]) != '.'
                || text.charAt(second[1]) != '.') {
            return false;
        }
        var last = third[1] - third[0];
        if (text.startsWith("eyJ", first[0]) && text.startsWith("eyJ", second[0])) {
            return last >= 20;
        }
        var id = first[1] - first[0];
        var time = second[1] - second[0];
        return "MNO".indexOf(text.charAt(first[0])) >= 0
                && id >= 23
                && id <= 28
                && (time == 6 || time == 7)
                && last >= 27;
    }

    /** The token of a Telegram bot: its number, a colon, 35 characters. */
    private static boolean isBot(String text, int[] number, int[] key) {
        var digits = number[1] - number[0];
        return key[0] == number[1] + 1
                && key[1] - key[0] == 35
                && digits >= 8
                && digits <= 10
                && text.charAt(number[1]) == ':'
                && text.substring(number[0], number[1]).chars().allMatch(Character::isDigit);
    }
}
