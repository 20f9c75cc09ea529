package dev.trustdesk.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\rx",
                "\nx",
                "\0x",
                "  =1",
                "\u00a0=1",
                "\u3000=1",
                "\u200b=1",
                "＝1",
                "＋1",
                "－1",
                "＠a",
                "'=1"
            })
    void whatBeginsLikeAFormulaBecomesText(String cell) {
        assertThat(CsvCell.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1=1", "a-b", "빗썸 + 코인원", "it's", "'quoted'", "mail@example.org"})
    void otherTextStaysAsItIs(String cell) {
        assertThat(CsvCell.safe(cell)).isEqualTo(cell);
    }

    @Test
    void aTextThatIsSafeStaysTheSameWhenItIsMadeSafeTwiceOnlyIfNothingWasDone() {
        assertThat(CsvCell.safe(CsvCell.safe("=1"))).isEqualTo("''=1");
    }
}
