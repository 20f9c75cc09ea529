package dev.trustdesk.portal.inbound;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Recognises recovery phrases, private keys and API keys in a text, so that they are refused before anything is stored. Pure; keeps,
 * logs and throws nothing of what it reads. Everything that comes in passes through here, whoever wrote it.
 */
public final class SecretGuard {

    private static final SecretCheck CLEAN = new SecretCheck.Clean();
    private static final SecretCheck PRIVATE_KEY = new SecretCheck.Secret(SecretCheck.Kind.PRIVATE_KEY);
    private static final SecretCheck API_KEY = new SecretCheck.Secret(SecretCheck.Kind.API_KEY);
    private static final SecretCheck PERHAPS_A_KEY = new SecretCheck.Ask(SecretCheck.Kind.PRIVATE_KEY);

    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[0-9A-Za-z]++");
    private static final Pattern KEY_CHARACTERS = Pattern.compile("[0-9A-Za-z_-]++");

    private SecretGuard() {}

    /** What a text holds, secrets before doubts. */
    public static SecretCheck check(String text) {
        var phrase = RecoveryPhrases.check(text);
        if (phrase.isSecret()) {
            return phrase;
        }
        if (text.contains("PRIVATE KEY-----") || KeyShapes.holdsKeyFile(text)) {
            return PRIVATE_KEY;
        }
        var keys = keys(InboundText.only(c -> !InboundText.isFormat(c), text));
        return keys.isClean() ? phrase : keys;
    }

    /** The same for a field that holds nothing but the id of a transaction: there 64 hexadecimal digits are what is asked for. */
    public static SecretCheck checkTransactionId(String text) {
        var found = check(text);
        return found.equals(PERHAPS_A_KEY) ? CLEAN : found;
    }

    private static SecretCheck keys(String text) {
        if (KEY_CHARACTERS.matcher(text).results().map(MatchResult::group).anyMatch(KeyShapes::isApiKey)) {
            return API_KEY;
        }
        var found = CLEAN;
        for (var runs = LETTERS_AND_DIGITS.matcher(text); runs.find(); ) {
            if (KeyShapes.isPrivateKey(runs.group())) {
                return PRIVATE_KEY;
            }
            if (KeyShapes.couldBePrivateKey(runs.group()) && !insideExplorerLink(text, runs.start())) {
                found = PERHAPS_A_KEY;
            }
        }
        return found;
    }

    // A link to a block explorer says itself that this is a transaction.
    private static boolean insideExplorerLink(String text, int start) {
        return text.startsWith("/tx/", start - 4) || text.startsWith("/transaction/", start - 13);
    }
}
