package dev.trustdesk.portal.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single decisions of the guard; how good it is as a whole, {@link SecretCorpusTest} measures. */
class SecretGuardTest {

    private static final String LETTER =
            "I wrote down these on paper, and my friend read all of this to me on the phone yesterday evening when we"
                    + " tried to restore the old one, of which nobody knows where it has gone since then: ";

    private final Secrets secrets = new Secrets(7);

    @Test
    void aPhraseWithOneWordMistypedIsRefused() {
        for (var at = 0; at < 12; at++) {
            var words = new java.util.ArrayList<>(secrets.phrase("en", 12));
            words.set(at, "zooo");
            assertThat(SecretGuard.check(String.join(" ", words)))
                    .as("word %d", at)
                    .isEqualTo(SecretCheck.PHRASE);
        }
    }

    @Test
    void elevenOfTwelveWordsAreRefusedBecauseTheLastIsFoundByTrying() {
        assertThat(SecretGuard.check(String.join(" ", secrets.phrase("en", 12).subList(0, 11))))
                .isEqualTo(SecretCheck.PHRASE);
        assertThat(SecretGuard.check(String.join(" ", secrets.phrase("en", 12).subList(0, 10))))
                .isEqualTo(SecretCheck.CLEAN);
    }

    @Test
    void aWrongChecksumProvesNothing() {
        // "abandon" twelve times has the wrong checksum; with "about" at the end it is the best known phrase of all.
        var wrong = "abandon ".repeat(12).strip();
        assertThat(SecretGuard.check(wrong)).as("the whole text").isEqualTo(SecretCheck.PHRASE);
        assertThat(SecretGuard.check(LETTER + wrong.replace(" ", ", ")))
                .as("written as a list")
                .isEqualTo(SecretCheck.PHRASE);
        assertThat(SecretGuard.check(LETTER + wrong)).as("in a sentence").isEqualTo(SecretCheck.PERHAPS_A_PHRASE);
        assertThat(SecretGuard.check(LETTER + "abandon ".repeat(11) + "about")).isEqualTo(SecretCheck.PHRASE);
    }

    @Test
    void anInvisibleCharacterStandsWithinWordsOrBetweenThem() {
        var words = secrets.phrase("en", 12);
        for (var invisible : List.of("\u200b", "\u200d", "\u2060", "\ufeff", "\u202e")) {
            assertThat(SecretGuard.check(String.join(invisible, words))).isEqualTo(SecretCheck.PHRASE);
            assertThat(SecretGuard.check(String.join(" ", words).replace("a", "a" + invisible)))
                    .isEqualTo(SecretCheck.PHRASE);
        }
    }

    @Test
    void aKeyPairIsToldFromASignatureAndFoundInTheTransactionFieldToo() {
        var pair = Secrets.base58(secrets.keyPair());
        assertThat(SecretGuard.check("key: " + pair)).isEqualTo(SecretCheck.PRIVATE_KEY);
        assertThat(SecretGuard.checkTransactionId(pair)).isEqualTo(SecretCheck.PRIVATE_KEY);
        assertThat(SecretGuard.check("tx: " + Secrets.base58(secrets.signature())))
                .isEqualTo(SecretCheck.CLEAN);
    }

    /** One that could be a signature passes: of mistyped pairs, one in thirty. */
    @Test
    void aMistypedKeyPairIsAskedAboutAndASignatureNever() {
        var passed = 0;
        for (var round = 0; round < 300; round++) {
            assertThat(SecretGuard.check(Secrets.base58(secrets.signature()))).isEqualTo(SecretCheck.CLEAN);
            var pair = new StringBuilder(Secrets.base58(secrets.keyPair()));
            var at = secrets.below(pair.length());
            pair.setCharAt(at, pair.charAt(at) == 'Z' ? 'Y' : 'Z');
            var answer = SecretGuard.check(pair.toString());
            assertThat(answer).isIn(SecretCheck.PERHAPS_A_KEY, SecretCheck.CLEAN);
            passed += answer.isClean() ? 1 : 0;
        }
        assertThat(passed).isBetween(1, 25);
    }

    @Test
    void aTransactionIdThatWasMistypedPassesInItsFieldAndInTheAddressOfAnExplorer() {
        var mistyped = secrets.mistypedPair();
        assertThat(SecretGuard.check(mistyped)).isEqualTo(SecretCheck.PERHAPS_A_KEY);
        assertThat(SecretGuard.checkTransactionId(mistyped)).isEqualTo(SecretCheck.CLEAN);
        assertThat(SecretGuard.check("https://solscan.io/tx/" + mistyped)).isEqualTo(SecretCheck.CLEAN);
    }

    @Test
    void whoSaysThatDigitsAreATransactionIsNotBelievedAboutWords() {
        var words = "abandon ".repeat(12);
        var both = LETTER + words + " and the transaction "
                + "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";
        assertThat(SecretGuard.check(both)).isEqualTo(SecretCheck.PERHAPS_A_PHRASE);
        assertThat(SecretGuard.checkTransactionId(both)).isEqualTo(SecretCheck.PERHAPS_A_PHRASE);
    }

    @Test
    void aKeyInImportFormatThatHasLostItsChecksumIsAskedAbout() {
        var key = secrets.importFormat(true);
        assertThat(SecretGuard.check(key)).isEqualTo(SecretCheck.PRIVATE_KEY);
        var last = key.charAt(51) == 'a' ? 'b' : 'a';
        assertThat(SecretGuard.check(key.substring(0, 51) + last)).isEqualTo(SecretCheck.PERHAPS_A_KEY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it says %s and stops | ASK",
                "tx 0x%s | ASK",
                "https://etherscan.io/tx/0x%s | CLEAN",
                "private key: %s | SECRET",
                "PRIVATE_KEY=0x%s | SECRET",
                "my secret key is \"%s\" | SECRET",
                "개인 키는 %s | SECRET",
                "I never gave my private key to anyone. The transaction is %s | ASK",
            })
    void whatStandsBeforeSixtyFourDigitsTellsWhatTheyAre(String text, String expected) {
        var digits = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";
        var answer = SecretGuard.check(text.formatted(digits));
        assertThat(answer)
                .isEqualTo(
                        switch (expected) {
                            case "ASK" -> SecretCheck.PERHAPS_A_KEY;
                            case "CLEAN" -> SecretCheck.CLEAN;
                            default -> SecretCheck.PRIVATE_KEY;
                        });
        assertThat(SecretGuard.checkTransactionId(digits)).isEqualTo(SecretCheck.CLEAN);
        assertThat(SecretGuard.check(digits.substring(1) + "z")).isEqualTo(SecretCheck.CLEAN);
    }

    @Test
    void sixtyFourNumbersWithoutBracketsAreAKeyIfTheyAreAPairAndAskedAboutOtherwise() {
        var pair = Secrets.numbers(secrets.keyPair());
        assertThat(SecretGuard.check(pair.substring(1, pair.length() - 1))).isEqualTo(SecretCheck.PRIVATE_KEY);
        assertThat(SecretGuard.check(Secrets.numbers(secrets.bytes(64)).replaceAll("[\\[\\]]", "")))
                .isEqualTo(SecretCheck.PERHAPS_A_KEY);
        assertThat(SecretGuard.check(Secrets.numbers(secrets.bytes(63)))).isEqualTo(SecretCheck.PERHAPS_A_KEY);
        assertThat(SecretGuard.check(Secrets.numbers(secrets.bytes(48)))).isEqualTo(SecretCheck.CLEAN);
    }

    @Test
    void thirtyTwoNumbersAreASecretHalfUnlessTheyCountOrAreSmall() {
        var half = Secrets.numbers(secrets.bytes(32));
        assertThat(SecretGuard.check("id.json says " + half)).isEqualTo(SecretCheck.PRIVATE_KEY);
        assertThat(SecretGuard.check(half.replaceAll("[\\[\\]]", ""))).isEqualTo(SecretCheck.PERHAPS_A_KEY);
        assertThat(SecretGuard.check(half.replaceFirst("\\d+", "300"))).isEqualTo(SecretCheck.CLEAN);
        var counting = java.util.stream.IntStream.range(200, 232).boxed().toList();
        assertThat(SecretGuard.check(counting.toString())).isEqualTo(SecretCheck.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-ant-api03-AbCdEfGh1234567890", "sk-or-v1-0123456789abcdef0123", "sk-proj-AbCd1234EfGh5678IjKl",
                "eliza_0123456789abcdef0123456789", "ghp_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789", "AKIAIOSFODNN7EXAMPLE2"
            })
    void apiKeysAreFoundByTheirPrefix(String key) {
        assertThat(SecretGuard.check(key)).isEqualTo(SecretCheck.API_KEY);
        assertThat(SecretGuard.check("OPENAI_API_KEY=\"" + key + "\", does not work"))
                .isEqualTo(SecretCheck.API_KEY);
    }
}
