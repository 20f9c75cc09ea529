package dev.trustdesk.portal.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource({
        "What is the ratio?, what-is-the-ratio",
        "교환 비율, gyohwan-biyul",
        "빗썸에서 전환하기, bitsseomeseo-jeonhwanhagi",
        "Café AI16Z!, cafe-ai16z",
        "???, ''",
    })
    void aTitleMakesAnAddress(String title, String slug) {
        assertThat(Slugs.of(title)).isEqualTo(slug);
    }

    @Test
    void fiveHundredKoreanLettersMakeAnAddressThatCanBeHad() {
        var slug = Slugs.of("가나다 ".repeat(125));
        assertThat(slug).startsWith("ganada-ganada").doesNotEndWith("-");
        assertThat(Slugs.isSlug(slug)).isTrue();
        assertThat(Slugs.isSlug(Slugs.of("가".repeat(500)))).isTrue();
        assertThat(Slugs.isSlug("가나다")).isFalse();
    }
}
