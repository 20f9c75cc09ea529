package dev.trustdesk.portal.inbound;

import java.text.Normalizer;

/**
 * Recognises recovery phrases, private keys and API keys in a text, so that they are refused before anything is stored. Pure; keeps,
 * logs and throws nothing of what it reads. Everything that comes in passes through here, whoever wrote it. {@code guard.js} decides
 * the same in the browser, from the same lists.
 */
public final class SecretGuard {

    private SecretGuard() {}

    /** What a text holds, secrets before doubts. */
    public static SecretCheck check(String text) {
        return check(text, new Effort());
    }

    /** The same for a field that holds nothing but the id of a transaction: there 64 hexadecimal digits are what is asked for. */
    public static SecretCheck checkTransactionId(String text) {
        return check(text).sayingTransaction();
    }

    static SecretCheck check(String text, Effort effort) {
        effort.spend(text.length());
        // Wide and decorated forms of letters count as the letters that a wallet would read.
        var plain = Normalizer.normalize(InboundText.only(c -> !InboundText.isFormat(c), text), Normalizer.Form.NFKC);
        if (KeyFiles.holdsFile(plain, effort)) {
            return SecretCheck.PRIVATE_KEY;
        }
        var phrase = RecoveryPhrases.check(text, effort);
        if (phrase.isSecret()) {
            return phrase;
        }
        var lists = NumberLists.check(plain, effort);
        var keys = lists.isSecret() ? lists : KeyShapes.check(plain, effort);
        if (keys.isSecret()) {
            return keys;
        }
        // A doubt about words first: whoever takes the doubt about digits away must not take this one with it.
        var digits = keys.isClean() ? lists : keys;
        return phrase.isClean() ? digits : phrase;
    }
}
