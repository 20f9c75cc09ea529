package dev.trustdesk.portal.support;

import java.util.function.IntPredicate;

/**
 * Recognises recovery phrases, private keys and API keys in a text, so that they are refused before anything is stored. Pure; keeps,
 * logs and throws nothing of what it reads. Everything that comes in passes through here, whoever wrote it.
 */
public final class SecretGuard {

    private static final SecretCheck CLEAN = new SecretCheck.Clean();
    private static final SecretCheck PRIVATE_KEY = new SecretCheck.Secret(SecretCheck.Kind.PRIVATE_KEY);
    private static final SecretCheck API_KEY = new SecretCheck.Secret(SecretCheck.Kind.API_KEY);
    private static final SecretCheck PERHAPS_A_KEY = new SecretCheck.Ask(SecretCheck.Kind.PRIVATE_KEY);

    private SecretGuard() {}

    /** What a text holds, secrets before doubts. */
    public static SecretCheck check(String text) {
        var phrase = RecoveryPhrases.check(text);
        if (phrase instanceof SecretCheck.Secret) {
            return phrase;
        }
        if (text.contains("PRIVATE KEY-----") || KeyShapes.holdsKeyFile(text)) {
            return PRIVATE_KEY;
        }
        var visible = withoutInvisible(text);
        var shape = shapes(visible);
        return shape.equals(CLEAN) ? phrase : shape;
    }

    /** The same for a field that holds nothing but the id of a transaction: there 64 hexadecimal digits are what is asked for. */
    public static SecretCheck checkTransactionId(String text) {
        var found = check(text);
        return found.equals(PERHAPS_A_KEY) ? CLEAN : found;
    }

    private static SecretCheck shapes(String text) {
        var found = CLEAN;
        for (var start = nextRun(text, 0, SecretGuard::keyCharacter); start < text.length(); ) {
            var end = endOfRun(text, start, SecretGuard::keyCharacter);
            if (KeyShapes.isApiKey(text.substring(start, end))) {
                return API_KEY;
            }
            start = nextRun(text, end, SecretGuard::keyCharacter);
        }
        for (var start = nextRun(text, 0, SecretGuard::letterOrDigit); start < text.length(); ) {
            var end = endOfRun(text, start, SecretGuard::letterOrDigit);
            var run = text.substring(start, end);
            if (KeyShapes.isPrivateKey(run)) {
                return PRIVATE_KEY;
            }
            if (KeyShapes.couldBePrivateKey(run) && !insideExplorerLink(text, start)) {
                found = PERHAPS_A_KEY;
            }
            start = nextRun(text, end, SecretGuard::letterOrDigit);
        }
        return found;
    }

    // A link to a block explorer says itself that this is a transaction.
    private static boolean insideExplorerLink(String text, int start) {
        return text.startsWith("/tx/", start - 4) || text.startsWith("/transaction/", start - 13);
    }

    private static int nextRun(String text, int from, IntPredicate belongs) {
        var i = from;
        while (i < text.length() && !belongs.test(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int endOfRun(String text, int from, IntPredicate belongs) {
        var i = from;
        while (i < text.length() && belongs.test(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static String withoutInvisible(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean letterOrDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean keyCharacter(int c) {
        return letterOrDigit(c) || c == '-' || c == '_';
    }
}
