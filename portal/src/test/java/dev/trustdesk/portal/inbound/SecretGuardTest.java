package dev.trustdesk.portal.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretGuardTest {

    private static final Random RANDOM = new Random(20261122);

    @ParameterizedTest
    @CsvSource({
        "en,12", "en,15", "en,18", "en,21", "en,24",
        "ko,12", "ko,15", "ko,18", "ko,21", "ko,24"
    })
    void phrasesOfEveryLengthAndBothListsAreFoundInEveryWriting(String list, int length) throws Exception {
        for (var i = 0; i < 40; i++) {
            var words = phrase(list, length);
            var plain = String.join(" ", words);
            var numbered = IntStream.range(0, length)
                    .mapToObj(n -> n + 1 + ". " + words.get(n))
                    .collect(Collectors.joining("\n"));
            var writings = List.of(
                    plain,
                    plain.toUpperCase(Locale.ROOT),
                    String.join(", ", words),
                    String.join("\n", words),
                    numbered,
                    numbered.replace(". ", ") "),
                    Normalizer.normalize(plain, Normalizer.Form.NFC),
                    Normalizer.normalize(plain, Normalizer.Form.NFD),
                    plain.replace(" ", " \u200b"),
                    "Hello, I lost my tokens after the swap. My words are: " + plain + " - can you check, please?",
                    "안녕하세요, 토큰이 안 보여요. 제 지갑입니다: " + plain + " 확인 부탁드립니다.");
            assertThat(writings)
                    .allSatisfy(text -> assertThat(SecretGuard.check(text))
                            .isEqualTo(new SecretCheck.Secret(SecretCheck.Kind.RECOVERY_PHRASE)));
        }
    }

    @Test
    void aPhraseWithAMistakeInItIsStillRefusedWhenItIsMostOfTheTextOrNumbered() throws Exception {
        var broken = new ArrayList<>(phrase("en", 12));
        do {
            java.util.Collections.shuffle(broken, RANDOM);
        } while (WordList.holdsPhrase(broken.stream()
                .map(word -> WordList.ALL.getFirst().number(word))
                .toList()));

        assertThat(SecretGuard.check(String.join(" ", broken))).isInstanceOf(SecretCheck.Secret.class);
        var numbered = IntStream.range(0, 12)
                .mapToObj(n -> n + 1 + " " + broken.get(n))
                .collect(Collectors.joining(" "));
        assertThat(SecretGuard.check("I wrote down these on paper, and my friend read all of this to me on the"
                        + " phone yesterday evening when we tried to restore the old one: " + numbered))
                .isInstanceOf(SecretCheck.Secret.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I moved my tokens to a new wallet after the snapshot and now the portal says that I have zero eligible tokens left",
                "Please help me because my exchange has not said when it will give us the new token and I am worried about it now",
                "My wallet address is 7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU and my exchange is Bithumb.",
                "EVM address 0x52908400098527886E0F7030069857D2E4169EE7, contract HeLp6NuQkmYB4pYWo2zYs22mESHXPQYzXbB8n4V98jwC",
                "빗썸에 있던 토큰이 아직 지급되지 않았습니다. 스냅샷 전부터 가지고 있었는데 언제 받을 수 있는지 알려 주세요. 지갑은 팬텀입니다.",
                "1. I opened the portal 2. I connected the wallet 3. it said max amount reached 4. I closed it again",
                "https://etherscan.io/tx/0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060",
                "the repository eliza_starter_project_template and sk-learn-like-interface are not keys",
                "[1, 2, 3, 4, 5] and 10,000 tokens, 1200, 1300, 1400",
            })
    void ordinaryTextPasses(String text) {
        assertThat(SecretGuard.check(text)).isEqualTo(new SecretCheck.Clean());
    }

    @Test
    void theDesksOwnAnswersPass() throws Exception {
        var checked = 0;
        try (var files = Files.walk(Path.of("../content"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file);
                assertThat(SecretGuard.check(text)).as(file.toString()).isNotInstanceOf(SecretCheck.Secret.class);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(80);
    }

    @Test
    void privateKeysAreFoundByShapeAndToldFromPublicThingsOfTheSameLength() throws Exception {
        var privateKey = new SecretCheck.Secret(SecretCheck.Kind.PRIVATE_KEY);
        var pair = keyPair();
        var signature = new byte[64];
        RANDOM.nextBytes(signature);

        assertThat(SecretGuard.check("key: " + base58(pair))).isEqualTo(privateKey);
        assertThat(SecretGuard.check("tx: " + base58(signature)))
                .as("a transaction")
                .isEqualTo(new SecretCheck.Clean());
        assertThat(SecretGuard.checkTransactionId(base58(pair))).isEqualTo(privateKey);
        assertThat(SecretGuard.check(Arrays.toString(unsigned(pair)))).isEqualTo(privateKey);
        assertThat(SecretGuard.check(Arrays.toString(unsigned(pair)).replace(" ", "\n")))
                .isEqualTo(privateKey);
        assertThat(SecretGuard.check(walletImportFormat(false))).isEqualTo(privateKey);
        assertThat(SecretGuard.check("WIF=" + walletImportFormat(true) + ".")).isEqualTo(privateKey);
        var extended = "prv9s21ZrQH143K" + base58(signature) + base58(Arrays.copyOf(signature, 10));
        assertThat(SecretGuard.check("x" + extended)).isEqualTo(privateKey);
        assertThat(SecretGuard.check("t" + extended)).isEqualTo(privateKey);
        assertThat(SecretGuard.check("xpub" + extended.substring(3))).isEqualTo(new SecretCheck.Clean());
        assertThat(SecretGuard.check("-----BEGIN EC PRIVATE KEY-----\nMHc")).isEqualTo(privateKey);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-ant-api03-AbCdEfGh1234567890", "sk-or-v1-0123456789abcdef0123", "sk-proj-AbCd1234EfGh5678IjKl",
                "eliza_0123456789abcdef0123456789", "ghp_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789", "AKIAIOSFODNN7EXAMPLE2"
            })
    void apiKeysAreFoundByTheirPrefix(String key) {
        var expected = new SecretCheck.Secret(SecretCheck.Kind.API_KEY);
        assertThat(SecretGuard.check(key)).isEqualTo(expected);
        assertThat(SecretGuard.check("OPENAI_API_KEY=\"" + key + "\", does not work"))
                .isEqualTo(expected);
    }

    @Test
    void sixtyFourHexadecimalDigitsAreAskedAboutInTextAndTakenAsATransactionId() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        for (var hex : List.of(
                HexFormat.of().formatHex(bytes),
                "0x" + HexFormat.of().withUpperCase().formatHex(bytes))) {
            assertThat(SecretGuard.check("it says " + hex + " and stops"))
                    .isEqualTo(new SecretCheck.Ask(SecretCheck.Kind.PRIVATE_KEY));
            assertThat(SecretGuard.checkTransactionId(hex)).isEqualTo(new SecretCheck.Clean());
            assertThat(SecretGuard.check(hex.substring(1) + "z")).isEqualTo(new SecretCheck.Clean());
        }
    }

    /** ASVS 1.3.12: a long text of the worst kind costs no more than its length. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "sk-", "1,", "abandon ", "가격 ", "[", "0x", "5K", "\u200b", "abandon zzz ", "z9_"})
    void aHundredKilobytesOfTheWorstKindAreCheckedInNoTime(String unit) {
        var text = unit.repeat(100_000 / unit.length());
        SecretGuard.check(text);
        var start = System.nanoTime();
        SecretGuard.check(text);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private static List<String> phrase(String list, int length) throws Exception {
        var words = Files.readAllLines(
                Path.of("src/main/resources/META-INF/resources/assets/bip39-" + list + ".txt"), StandardCharsets.UTF_8);
        var entropy = new byte[length * 4 / 3];
        RANDOM.nextBytes(entropy);
        var hash = MessageDigest.getInstance("SHA-256").digest(entropy);
        var bits = new StringBuilder();
        for (var b : entropy) {
            bits.append(String.format("%8s", Integer.toBinaryString(b & 0xff)).replace(' ', '0'));
        }
        bits.append(String.format("%8s", Integer.toBinaryString(hash[0] & 0xff)).replace(' ', '0'), 0, length / 3);
        return IntStream.range(0, length)
                .mapToObj(i -> words.get(Integer.parseInt(bits.substring(i * 11, i * 11 + 11), 2)))
                .toList();
    }

    private static byte[] keyPair() {
        var pair = new byte[64];
        RANDOM.nextBytes(pair);
        Ed25519.generatePublicKey(pair, 0, pair, 32);
        return pair;
    }

    private static int[] unsigned(byte[] bytes) {
        return IntStream.range(0, bytes.length).map(i -> bytes[i] & 0xff).toArray();
    }

    private static String walletImportFormat(boolean compressed) throws Exception {
        var payload = new byte[compressed ? 34 : 33];
        RANDOM.nextBytes(payload);
        payload[0] = (byte) 0x80;
        if (compressed) {
            payload[33] = 1;
        }
        var sha = MessageDigest.getInstance("SHA-256");
        var checksum = sha.digest(sha.digest(payload));
        var whole = Arrays.copyOf(payload, payload.length + 4);
        System.arraycopy(checksum, 0, whole, payload.length, 4);
        return base58(whole);
    }

    private static String base58(byte[] bytes) {
        var alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
        var value = new BigInteger(1, bytes);
        var text = new StringBuilder();
        while (value.signum() > 0) {
            var parts = value.divideAndRemainder(BigInteger.valueOf(58));
            text.append(alphabet.charAt(parts[1].intValue()));
            value = parts[0];
        }
        for (var i = 0; i < bytes.length && bytes[i] == 0; i++) {
            text.append('1');
        }
        return text.reverse().toString();
    }
}
