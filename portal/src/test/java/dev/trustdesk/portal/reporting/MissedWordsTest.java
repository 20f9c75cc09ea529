package dev.trustdesk.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissedWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bithumb withdrawal?          | bithumb withdrawal
            '  AI16Z   on  OKX '         | ai16z on okx
            레저 서명 오류!              | 레저 서명 오류
            phantom/ledger               | phantom/ledger
            error 404                    | error 404
            Ｋｒａｋｅｎ                 | kraken
            """)
    void plainWordsAreKeptInOneForm(String typed, String kept) {
        assertThat(MissedWords.of(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?",
                "me@example.org",
                "me＠example.org wallet",
                "@somebody_on_x",
                "elizaos.ai",
                "https://evil.example/claim",
                "0x12ab",
                "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU",
                "7xKXtg2C",
                "5f2d9a1b my transaction",
                "010 1234 5678",
                "sk-proj-Qx71mNb2Lk93Jv84Hg65Fd",
                "legal winner thank year wave sausage worth useful legal winner thank yellow",
                "7f3b9c41d2e8a605947f3b9c41d2e8a605947f3b9c41d2e8a605947f3b9c41d2",
                "I am Kim and I live in Seoul and lost all",
                "averyveryverylongwordthatnobodywrites",
                "a_name_of_something"
            })
    void whatMayBeSomebodysOwnIsNotKeptAtAll(String typed) {
        assertThat(MissedWords.of(typed)).isEmpty();
    }
}
