package dev.trustdesk.portal.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

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
        "ko, 교환비율, ratio",
        "ko, 토큰이안보여요, token-not-visible",
        "en, ledgr, hardware-wallets",
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

    @ParameterizedTest
    @CsvSource({
        "en, is the migration closed?, is-it-open",
        "en, What was the deadline of the migration?, deadline",
        "ko, 빗썸에서 교환, bithumb"
    })
    void aShortLineLeadsToItsAnswerToo(String language, String line, String answer) {
        assertThat(suggested(line, language)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Thanks",
        "en, Good morning everybody",
        "en, A question about my account",
        "en, The weather in Seoul",
        "en, Please call me back",
        "en, My order has not arrived",
        "en, Password forgotten",
        "ko, 감사합니다",
        "ko, 문의드립니다",
        "ko, 질문이 있어요",
        "ko, 오늘 점심 메뉴",
        "ko, 비밀번호를 잊어버렸어요",
        "ko, 전화 주세요"
    })
    void aShortLineAboutSomethingElseLeadsToNone(String language, String line) {
        assertThat(suggested(line, language)).isEmpty();
    }

    /** Of the same questions, as somebody writes them into the form; the figure goes to the report. */
    @ParameterizedTest
    @EnumSource
    void mostQuestionsAreAnsweredWhileTheyAreWritten(Language language) throws IOException {
        var judged = judged(language);
        var missed = judged.entrySet().stream()
                .filter(question ->
                        suggested(question.getKey(), language.tag()).stream().noneMatch(question.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();

        var recall = 1 - (double) missed.size() / judged.size();
        System.out.printf("suggested (%s): %.3f of %d questions; not: %s%n", language, recall, judged.size(), missed);
        assertThat(recall).isGreaterThanOrEqualTo(language == Language.EN ? 0.9 : 0.65);
    }

    /** What people type, with particles, endings, slips and missing spaces; the figure goes to the report. */
    @ParameterizedTest
    @EnumSource
    void nineOfTenQuestionsFindTheirAnswerAmongTheFirstFive(Language language) throws IOException {
        var judged = judged(language);
        var missed = judged.entrySet().stream()
                .filter(question -> slugs(question.getKey(), language.tag()).stream()
                        .limit(5)
                        .noneMatch(question.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();

        var recall = 1 - (double) missed.size() / judged.size();
        System.out.printf(
                "recall@5 (%s): %.3f of %d questions; not found: %s%n", language, recall, judged.size(), missed);
        assertThat(judged).hasSizeGreaterThanOrEqualTo(60);
        assertThat(recall).isGreaterThanOrEqualTo(0.9);
    }

    private static Map<String, List<String>> judged(Language language) throws IOException {
        var file = new ClassPathResource("faq/judged-" + language.tag() + ".txt");
        return file.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" = "))
                .collect(Collectors.toMap(line -> line[0], line -> List.of(line[1].split(" "))));
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
