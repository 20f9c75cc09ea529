package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.platform.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br, zstd", "br;q=1.0, gzip;q=0.8", "GZIP", "*", "deflate, *;q=0.1"})
    void gzipIsSentToWhoeverTakesIt(String header) {
        assertThat(Negotiation.acceptsGzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.000, br", "*, gzip;q=0", "*;q=0", "gzipped"})
    void gzipIsNotSentToOthers(String header) {
        assertThat(Negotiation.acceptsGzip(header)).isFalse();
        assertThat(Negotiation.acceptsGzip(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "*", "W/\"a\"", "\"b\", \"a\"", "\"b\" ,W/\"a\"", " * "})
    void aReaderWhoHoldsThePageIsToldSo(String header) {
        assertThat(Negotiation.holds(header, "\"a\"")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"b\"", "\"aa\"", "a", "\"a-gz\"", "\"b\", \"c\""})
    void aReaderWhoHoldsAnotherPageGetsThisOne(String header) {
        assertThat(Negotiation.holds(header, "\"a\"")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko-KR,ko;q=0.9,en;q=0.8 | KO",
                "ko | KO",
                "de-DE,ko;q=0.5 | KO",
                "en-US,ko;q=0.9 | EN",
                "fr | EN",
                "* | EN",
                ";;; | EN"
            })
    void theLanguageIsTheBestOfOurs(String header, Language expected) {
        assertThat(Negotiation.language(header)).isEqualTo(expected);
    }

    @Test
    void withoutAWishTheLanguageIsEnglish() {
        assertThat(Negotiation.language(null)).isEqualTo(Language.EN);
    }
}
