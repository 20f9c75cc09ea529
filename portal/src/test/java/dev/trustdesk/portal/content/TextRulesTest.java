package dev.trustdesk.portal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before readers get it, however it is written. */
class TextRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JavaScript&colon;alert(1))",
                "[x](jav&#x61;script:alert(1))",
                "[x](java&#x0A;script:alert(1))",
                "[x](&#1;javascript:alert(1))",
                "[x]\n\n[x]: javascript:alert(1)",
                "<javascript:alert(1)>",
                "> - [x](vbscript:1)",
                "| a |\n|---|\n| [x](data:text/html,1) |",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "[![x](https://ok.example/a.png)](javascript:alert(1))",
                "[x](//evil.example)",
                "[x](/\\evil.example)",
                "[x](\\\\\\\\evil.example)",
                "[x](/&#9;/evil.example)",
                "[x](http://plain.example)"
            })
    void aLinkThatCouldHarmIsFoundHoweverItIsWritten(String text) {
        assertThat(TextRules.check(text).unsafeLinks()).hasSize(1);
        assertThat(TextRules.check(text, (kind, slug) -> true).unsafeLinks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[x](faq/ratio)", "[x](/faq/ratio)", "[x](nothing:ratio)", "[x](page:no)", "[x](page://a.b)"})
    void aLinkWithoutAPlaceIsFound(String text) {
        assertThat(TextRules.check(text).deadLinks()).hasSize(1);
        assertThat(TextRules.check(text).unsafeLinks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](https://ok.example/a) <https://ok.example> [y](mailto:a@ok.example)",
                "[x](faq:ratio) [y](page:/facts/migration.ratio) [z](update:week-48)",
                "`[x](javascript:alert(1))` and `<script>`",
                "    <script>\n\n~~~\n```\n<script>\n~~~\n",
                "1 < 2 and a<b"
            })
    void whatReadersMayHaveIsNot(String text) {
        assertThat(TextRules.check(text)).isEqualTo(new TextRules.Findings(List.of(), List.of(), false, false, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Words <img src=x onerror=alert(1)> within",
                "> <b>quoted</b>",
                "```code``` in a line\n\n<b>x</b>",
                "~~~\n```\n~~~\n\n<b>x</b>",
                "<!-- unseen -->"
            })
    void htmlIsFoundWhereverItStands(String text) {
        assertThat(TextRules.check(text).rawHtml()).isTrue();
    }

    @Test
    void aHeadingAboveTheQuestionsIsFoundInBothSpellings() {
        assertThat(TextRules.check("# Title").topHeading()).isTrue();
        assertThat(TextRules.check("Title\n=====\n").topHeading()).isTrue();
        assertThat(TextRules.check("## Title\n\n`# not`").topHeading()).isFalse();
    }

    @Test
    void cellsAreCountedAsTheyAreDrawn() {
        assertThat(TextRules.check(table(10, 90, "| 1 ")).hugeTable()).isFalse();
        assertThat(TextRules.check(table(10, 1_000, "| 1 ")).hugeTable()).isTrue();
        assertThat(TextRules.check("```x```\n\n" + table(10, 1_000, "| 1 ")).hugeTable())
                .as("after something that looks as if code began")
                .isTrue();
        assertThat(TextRules.check(table(1, 10_000, "x")).hugeTable())
                .as("rows without a bar")
                .isTrue();
        assertThat(TextRules.check(table(400, 9_000, "x")).hugeTable())
                .as("rows that are filled up to the width of the head")
                .isTrue();
    }

    private static String table(int columns, int rows, String row) {
        return "|" + "a|".repeat(columns) + "\n|" + "-|".repeat(columns) + "\n" + (row + "\n").repeat(rows);
    }
}
