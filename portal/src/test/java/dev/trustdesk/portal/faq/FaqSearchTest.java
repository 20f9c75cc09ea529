package dev.trustdesk.portal.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Searches the real pack, in both languages. */
@PostgresTest
class FaqSearchTest {

    @Autowired
    private FaqEntries entries;

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
    }

    @ParameterizedTest
    @CsvSource({
        "ko, 스냅샷, snapshot",
        "ko, 빗썸, bithumb",
        "ko, 크라켄, kraken",
        "ko, 스냅샷을, snapshot",
        "ko, 렛저, hardware-wallets",
        "ko, 마감일, deadline",
        "ko, 컨트랙트 주소, contract-address",
        "en, snapshot, snapshot",
        "en, max amount, max-amount-reached",
        "en, MAX AMOUNT reached!, max-amount-reached",
        "en, ratio, ratio",
        "en, ledger, hardware-wallets",
        "en, 0 eligible, zero-eligible",
        "en, kraken, kraken",
    })
    void theFirstHitIsTheAnswerThatIsMeant(String language, String query, String slug) {
        assertThat(slugs(query, language)).startsWith(slug);
    }

    @ParameterizedTest
    @CsvSource({"ko, 지갑", "ko, 토큰", "en, wallets", "en, token"})
    void aBroadWordFindsSeveral(String language, String query) {
        assertThat(slugs(query, language)).hasSizeGreaterThan(3);
    }

    @Test
    void decomposedKoreanIsFoundToo() {
        assertThat(slugs(Normalizer.normalize("스냅샷", Normalizer.Form.NFD), "ko"))
                .startsWith("snapshot");
    }

    @Test
    void aWordOfTheOtherLanguageIsFoundInThatLanguage() {
        var hits = entries.search("빗썸", Language.EN, 5);

        assertThat(hits)
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.language()).isEqualTo(Language.KO));
    }

    @Test
    void whenNoAnswerHoldsEveryWordMostWordsAreEnough() {
        assertThat(slugs("snapshot xylophone", "en")).contains("snapshot");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"''", "' '", "'%'", "'_'", "'\\'", "'!?'", "qqqqqq", "뷁"},
            nullValues = "null")
    void whatMeansNothingFindsNothing(String query) {
        assertThat(slugs(query, "en")).isEmpty();
    }

    @Test
    void aVeryLongQueryIsCut() {
        assertThat(slugs("snapshot " + "x".repeat(100_000), "en")).contains("snapshot");
    }

    @Test
    void aSentenceLeadsToAnswersAndSmallTalkToNone() {
        assertThat(suggested("I had my coins on Kraken during the snapshot and never got the new ones", "en"))
                .contains("kraken");
        assertThat(suggested("빗썸에 있던 토큰이 아직 스왑이 안 됐어요. 언제 되나요?", "ko")).contains("bithumb");
        assertThat(suggested("hello, how are you? thanks a lot", "en")).isEmpty();
        assertThat(suggested("안녕하세요 오늘 날씨가 좋네요", "ko")).isEmpty();
        assertThat(suggested("", "en")).isEmpty();
    }

    /** Twenty questions as people put them; the figure goes to the report, the floor keeps it from sinking. */
    @Test
    void mostQuestionsFindTheirAnswerAmongTheFirstFive() {
        var judged = List.of(
                List.of("en", "can I still migrate", "is-it-open,missed-deadline"),
                List.of("en", "missed the deadline", "missed-deadline"),
                List.of("en", "i bought after the snapshot", "bought-after-snapshot"),
                List.of("en", "moved my tokens to another wallet", "moved-wallets"),
                List.of("en", "tangem not connecting", "hardware-wallets"),
                List.of("en", "support asked for my seed phrase", "support-sent-me-a-dm,asked-to-send-tokens"),
                List.of("en", "bridge to ethereum", "do-i-need-to-bridge"),
                List.of("en", "staked tokens daos.fun", "staking-and-airdrops,liquidity-pool-or-farm"),
                List.of("en", "how long until a reply", "reply-time"),
                List.of("en", "is it mintable", "why-mintable"),
                List.of("ko", "아직 전환할 수 있나요", "is-it-open,missed-deadline"),
                List.of("ko", "마감을 놓쳤어요", "missed-deadline"),
                List.of("ko", "스냅샷 이후 매수", "bought-after-snapshot"),
                List.of("ko", "코인원 상장폐지", "coinone-korbit,why-korean-delisting,korean-relisting"),
                List.of("ko", "고객센터 디엠", "support-sent-me-a-dm"),
                List.of("ko", "토큰이 안 보여요", "token-not-visible"),
                List.of("ko", "교환 비율", "ratio"),
                List.of("ko", "가스비", "gas"),
                List.of("ko", "유동성 풀", "liquidity-pool-or-farm"),
                List.of("ko", "사이트 안전한가요", "is-the-site-safe"));
        var found = judged.stream()
                .filter(question -> {
                    var hits = slugs(question.get(1), question.get(0)).stream()
                            .limit(5)
                            .toList();
                    var hit = List.of(question.get(2).split(",")).stream().anyMatch(hits::contains);
                    if (!hit) {
                        System.out.println("Not among the first five: " + question + " " + hits);
                    }
                    return hit;
                })
                .count();
        System.out.printf("recall@5: %d of %d%n", found, judged.size());
        assertThat(found).isGreaterThanOrEqualTo(18);
    }

    private List<String> slugs(String query, String language) {
        return entries.search(query, Language.ofTag(language).orElseThrow(), 10).stream()
                .map(FaqHit::slug)
                .toList();
    }

    private List<String> suggested(String text, String language) {
        return entries.suggest(text, Language.ofTag(language).orElseThrow(), 5).stream()
                .map(FaqHit::slug)
                .toList();
    }
}
