package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.trustdesk.portal.inbound.SecretCheck;
import dev.trustdesk.portal.inbound.SecretCorpus;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.testing.BrowserTest;
import dev.trustdesk.portal.testing.Browsing;
import dev.trustdesk.portal.testing.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser decides about secrets as the server does, and before anything is sent. */
@BrowserTest
class SecretsInTheBrowserIT {

    private static final String PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    private static final String HEX = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";

    @Test
    @UseCase("UC-05")
    void theBrowserDecidesAboutTheWholeCorpusAsTheServerDoes(Browsing browsing) {
        var page = browsing.page(Locale.ENGLISH);
        page.navigate("/help");
        var texts = Stream.of(SecretCorpus.secrets(), SecretCorpus.harmless(), SecretCorpus.doubtful())
                .flatMap(List::stream)
                .map(SecretCorpus.Sample::text)
                .toList();
        var decided = (List<?>) page.evaluate("""
                async texts => {
                    await window.secretGuard.ready;
                    return texts.map(text => window.secretGuard.check(text, false));
                }""", texts);
        assertThat(IntStream.range(0, texts.size())
                        .filter(i -> !word(SecretGuard.check(texts.get(i))).equals(decided.get(i)))
                        .mapToObj(i -> decided.get(i) + ": " + texts.get(i)))
                .isEmpty();
    }

    private static String word(SecretCheck check) {
        return switch (check) {
            case SecretCheck.Clean() -> "clean";
            case SecretCheck.Secret _ -> "secret";
            case SecretCheck.Ask(var kind) -> kind == SecretCheck.Kind.PRIVATE_KEY ? "perhaps-key" : "perhaps-phrase";
        };
    }

    static Stream<String> texts() {
        return Stream.of(
                PHRASE,
                "My words are " + PHRASE.toUpperCase(Locale.ROOT).replace(" ", ", ") + " thanks",
                "key " + HEX,
                "my key is sk-proj-abc123def456ghi789jkl",
                "https://etherscan.io/tx/0x" + HEX,
                "빗썸에 있는 토큰은 어떻게 되나요?",
                "I bought some in November and the exchange says it cannot be swapped. What should I do about it now?");
    }

    @ParameterizedTest
    @MethodSource("texts")
    @UseCase("UC-05")
    void theFormSendsNothingThatIsRefused(String text, Browsing browsing) {
        var page = browsing.page(Locale.ENGLISH);
        var sent = new ArrayList<String>();
        page.onRequest(request -> sent.add(request.url() + " " + request.postData()));
        write(page, text);

        assertThat(outcome(page)).isEqualTo(expected(text));
        if (!outcome(page).equals("taken")) {
            assertThat(sent).isNotEmpty();
            for (var word : text.split("[\\s,]+")) {
                assertThat(sent).noneMatch(request -> word.length() > 5 && request.contains(word));
            }
        }
    }

    @Test
    @UseCase("UC-05")
    void whoeverTypesASecretIsToldWhereTheyAre(Browsing browsing) {
        var page = browsing.context(Locale.KOREAN, Browsing.PHONE, true).newPage();
        page.navigate("/ko/help");
        page.locator("#text").fill(PHRASE);
        var line = page.locator("#text-secret");
        assertThat(line.boundingBox().y).isBetween(0d, page.locator("#text").boundingBox().y);
        assertThat(line.innerText()).isEqualTo(page.locator("#secret-title").innerText());

        page.locator("#text").fill("빗썸");
        line.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    @UseCase("UC-05")
    void whoeverSaysThatTheDigitsAreATransactionMaySendThem(Browsing browsing) {
        var page = browsing.page(Locale.ENGLISH);
        write(page, "It was this one: " + HEX);
        assertThat(outcome(page)).isEqualTo("doubt");
        assertThat(Browsing.axe(page)).isEmpty();
        page.locator("input[name=saysTransaction]").check();
        page.locator("form.help button").click();
        page.waitForSelector("#taken");
    }

    private static void write(Page page, String text) {
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

    /** What is searched for stands in the address, which more than we may write down. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                PHRASE,
                "힘껏, 힘껏, 힘껏, 힘껏, 힘껏, 힘껏, 힘껏, 힘껏, 힘껏, 힘껏, 힘껏, 힘껏",
                "private key: 7f3b9c41d2e8a605947f3b9c41d2e8a605947f3b9c41d2e8a605947f3b9c41d2",
                "sk-Qx71mNb2Lk93Jv84"
            })
    @UseCase("UC-05")
    void aSecretIsNotSearchedForOnTheSite(String secret, Browsing browsing) {
        var page = browsing.page(Locale.ENGLISH);
        page.navigate("/ko/faq");
        var asked = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));

        page.locator("#q").fill(secret);
        page.locator("#q").press("Enter");
        page.waitForSelector("form.search [role=alert]");

        assertThat(asked).isNotEmpty().noneMatch(url -> url.contains("q="));
        assertThat(page.locator("#q").inputValue()).isEmpty();
        page.locator("#q").fill("빗썸에서 교환한 토큰이 보이지 않습니다");
        page.locator("#q").press("Enter");
        page.waitForURL(Pattern.compile("/ko/faq\\?q=."));
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
}
