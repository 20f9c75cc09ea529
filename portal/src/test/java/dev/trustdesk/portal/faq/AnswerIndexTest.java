package dev.trustdesk.portal.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SearchPiece;
import dev.trustdesk.portal.platform.SearchWords;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerIndexTest {

    private static final AnswerIndex.Live FILLER = text("filler", "Something else", "", "");

    @ParameterizedTest
    @CsvSource({
        "ratio, true",
        "migration, false",
        "rat, true",
        "MAX-AMOUNT, true",
        "max amount, true",
        "max-am, true",
        "ma-amount, false",
        "amount-max, true",
        "지갑, true",
        "하드웨어지갑, true",
        "웨어지, true",
        "갑의, false",
        "etf, false",
    })
    void aLatinWordIsFoundWhereItBeginsAndKoreanInsideOfCompounds(String sought, boolean found) {
        var index =
                AnswerIndex.of(List.of(text("one", "The ratio", "", "Max-amount! 하드웨어지갑을 emigrations, xetf"), FILLER));

        assertThat(slugs(index, sought)).isEqualTo(found ? List.of("one") : List.of());
    }

    @Test
    void aWordCountsMostInTheTitleThenAmongKeywordsThenInTheSummary() {
        var index = AnswerIndex.of(List.of(
                text("body", "", "", "snapshot"),
                text("summary", "", "snapshot", ""),
                new AnswerIndex.Live(hit("keywords", "", "", FaqVisibility.PUBLIC), List.of("snapshot"), ""),
                text("title", "snapshot", "", "snapshot snapshot")));

        assertThat(slugs(index, "snapshot")).containsExactly("title", "keywords", "summary", "body");
    }

    @Test
    void aRareWordCountsMoreThanOneThatMostAnswersHave() {
        var index = AnswerIndex.of(List.of(
                text("common", "", "", "token"),
                text("common-too", "", "", "token"),
                text("rare", "", "", "ledger"),
                FILLER));

        assertThat(slugs(index, "token ledger")).first().isEqualTo("rare");
    }

    @Test
    void aPartOfAWordThatHalfOfTheAnswersHaveSaysNothing() {
        var many = List.of(text("a", "", "", "교환하다"), text("b", "", "", "교환소"), text("c", "", "", "환율"));

        assertThat(slugs(AnswerIndex.of(many), "교환비")).isEmpty();
        assertThat(slugs(AnswerIndex.of(List.of(many.get(0), many.get(2), FILLER, FILLER)), "교환비"))
                .containsExactly("a");
    }

    @Test
    void equalsComeInTheOrderOfReaders() {
        var index = AnswerIndex.of(List.of(text("b", "gas", "", ""), text("a", "gas", "", ""), FILLER));

        assertThat(slugs(index, "gas")).containsExactly("b", "a");
    }

    @Test
    void whatIsForStaffIsFoundByStaffOnly() {
        var index = AnswerIndex.of(
                List.of(new AnswerIndex.Live(hit("inside", "Gas", "", FaqVisibility.STAFF), List.of(), ""), FILLER));

        assertThat(slugs(index, "gas")).isEmpty();
        assertThat(index.matching(pieces("gas"), Audience.STAFF, 5)).hasSize(1);
    }

    @Test
    void whatIsNoWordFindsNothing() {
        assertThat(slugs(AnswerIndex.of(List.of(FILLER)), "!?")).isEmpty();
        assertThat(slugs(AnswerIndex.of(List.of()), "gas")).isEmpty();
    }

    private static List<String> slugs(AnswerIndex index, String sought) {
        return index.matching(pieces(sought), Audience.READERS, 10).stream()
                .map(match -> match.answer().slug())
                .toList();
    }

    private static List<SearchPiece> pieces(String sought) {
        return SearchWords.of(sought, SearchWords.QUERY_LIMIT).pieces();
    }

    private static AnswerIndex.Live text(String slug, String title, String summary, String body) {
        return new AnswerIndex.Live(hit(slug, title, summary, FaqVisibility.PUBLIC), List.of(), body);
    }

    private static FaqHit hit(String slug, String title, String summary, FaqVisibility visibility) {
        return new FaqHit(slug, FaqCategory.BASICS, visibility, Language.EN, title, summary);
    }
}
