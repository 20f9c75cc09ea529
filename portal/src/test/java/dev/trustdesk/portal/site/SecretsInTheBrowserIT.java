package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.trustdesk.portal.inbound.SecretCheck;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.testing.BrowserTest;
import dev.trustdesk.portal.testing.Browsing;
import dev.trustdesk.portal.testing.UseCase;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser decides about secrets as the server does, and before anything is sent. */
@BrowserTest
class SecretsInTheBrowserIT {

    private static final String PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    private static final String KOREAN = "가격 가난 가능 가득 가르침 가뭄 가방 가상 가슴 가운데 가을 가이드";
    private static final String HEX = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    static Stream<String> texts() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        var pair = generator.generateKeyPair();
        var seed = tail(pair.getPrivate().getEncoded());
        var publicKey = tail(pair.getPublic().getEncoded());
        var keyPair = Arrays.copyOf(seed, 64);
        System.arraycopy(publicKey, 0, keyPair, 32, 32);
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update((byte) 1);
        var words = PHRASE.split(" ");
        var numbered = new StringBuilder();
        for (var i = 0; i < words.length; i++) {
            numbered.append(i + 1).append(". ").append(words[i]).append('\n');
        }
        var around =
                "and then something quite different was said about all of this for a rather long while. ".repeat(3);
        return Stream.of(
                PHRASE,
                "My words are " + PHRASE.toUpperCase(Locale.ROOT).replace(" ", ", ") + " thanks",
                numbered.toString(),
                around + PHRASE + ". " + around,
                "제 단어입니다 " + KOREAN,
                "key " + HEX,
                "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi",
                "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ",
                base58(keyPair),
                "-----BEGIN PRIVATE KEY-----",
                "my key is sk-proj-abc123def456ghi789jkl",
                base58(signer.sign()),
                "https://etherscan.io/tx/0x" + HEX,
                "DuMbhu7mvQvqQHGcnikDgb4XegXJRyhUBfdU22uELiZA is the token",
                "빗썸에 있는 토큰은 어떻게 되나요?",
                "I bought some in November and the exchange says it cannot be swapped. What should I do about it now?");
    }

    @ParameterizedTest
    @MethodSource("texts")
    @UseCase("UC-05")
    void theBrowserDecidesAsTheServerDoes(String text, Browsing browsing) {
        var page = browsing.page(Locale.ENGLISH);
        var sent = new ArrayList<String>();
        page.onRequest(request -> sent.add(request.url() + " " + request.postData()));
        page.route("**/help", route -> {
            if (route.request().method().equals("POST")) {
                route.fulfill(new Route.FulfillOptions()
                        .setBody("<p id=taken>taken</p>")
                        .setContentType("text/html"));
            } else {
                route.resume();
            }
        });
        page.navigate("/help");
        page.locator("input[name=category][value=other]").check();
        page.locator("#text").fill(text);
        page.locator("form.help button").click();
        page.waitForSelector("#taken, #secret:not([hidden]), #doubt:not([hidden])");

        assertThat(outcome(page)).isEqualTo(expected(text));
        if (!outcome(page).equals("taken")) {
            var piece = text.strip().substring(text.strip().length() / 2).split("[\\s,]+")[0];
            assertThat(sent).noneMatch(request -> request.contains(piece) && request.contains("suggest"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/faq", "/ko/faq", "/portal/faq"})
    @UseCase("UC-05")
    void aSecretThatWasSearchedForStaysNeitherInTheAddressNorOnThePage(String path, Browsing browsing) {
        var page = browsing.page(Locale.ENGLISH);

        page.navigate(path + "?q=" + PHRASE.replace(' ', '+'));
        page.waitForSelector("[role=alert]");

        assertThat(page.url()).endsWith(path.startsWith("/portal") ? "/portal/faq?refused" : path + "?q=&refused");
        assertThat(page.content()).doesNotContain("sausage");
    }

    private static String outcome(Page page) {
        return List.of("taken", "secret", "doubt").stream()
                .filter(id -> page.locator("#" + id).isVisible())
                .findFirst()
                .orElse("nothing");
    }

    private static String expected(String text) {
        return switch (SecretGuard.check(text)) {
            case SecretCheck.Clean() -> "taken";
            case SecretCheck.Secret _ -> "secret";
            case SecretCheck.Ask _ -> "doubt";
        };
    }

    private static byte[] tail(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static String base58(byte[] bytes) {
        var value = new BigInteger(1, bytes);
        var text = new StringBuilder();
        while (value.signum() > 0) {
            var parts = value.divideAndRemainder(BigInteger.valueOf(BASE58.length()));
            text.append(BASE58.charAt(parts[1].intValue()));
            value = parts[0];
        }
        for (var i = 0; i < bytes.length && bytes[i] == 0; i++) {
            text.append(BASE58.charAt(0));
        }
        return text.reverse().toString();
    }
}
