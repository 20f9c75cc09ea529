package dev.trustdesk.portal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private final Markdown markdown = new Markdown(
            (key, language) -> key.equals("migration.snapshot")
                    ? Optional.of(new FactSource.FactText(
                            "2025-11-11 11:40 UTC",
                            new SafeHtml("<time datetime=\"2025-11-11T11:40:00Z\">11:40</time>")))
                    : Optional.empty(),
            new Texts());

    @Test
    void factsAreFilledInWithTheirMarkup() {
        assertThat(html("At {{fact:migration.snapshot}}."))
                .isEqualTo("<p>At <time datetime=\"2025-11-11T11:40:00Z\">11:40</time>.</p>\n");
        assertThat(markdown.plain("At {{fact:migration.snapshot}}", Language.EN))
                .isEqualTo("At 2025-11-11 11:40 UTC");
    }

    @Test
    void aTextThatIsKnownSaysTheFactsOfNow() {
        var ratio = new AtomicReference<>("1:6");
        var changing = new Markdown(
                (key, language) -> Optional.of(new FactSource.FactText(ratio.get(), new SafeHtml(ratio.get()))),
                new Texts());
        assertThat(changing.render("**{{fact:ratio}}**", Language.EN, LinkStyle.SITE)
                        .html())
                .contains("1:6");
        ratio.set("1:7");
        assertThat(changing.render("**{{fact:ratio}}**", Language.EN, LinkStyle.SITE)
                        .html())
                .contains("1:7");
    }

    @Test
    void ourReferencesLeadToThePageInTheReadersLanguage() {
        assertThat(html("[x](faq:ratio)")).contains("href=\"/faq/ratio\"");
        assertThat(markdown.render("[x](guide:incident-guide)", Language.KO, LinkStyle.SITE)
                        .html())
                .contains("href=\"/ko/security/incident-guide\"");
        assertThat(markdown.render("[x](exchange:bithumb)", Language.KO, LinkStyle.PORTAL)
                        .html())
                .contains("href=\"/portal/exchanges/bithumb\"");
        assertThat(markdown.render("[x](page:/help)", Language.KO, LinkStyle.PORTAL)
                        .html())
                .contains("href=\"/ko/help\"");
    }

    @Test
    void anExternalLinkShowsItsHostAndALookAlikeInAscii() {
        assertThat(html("[documentation](https://docs.elizaos.ai/x)")).contains("documentation (docs.elizaos.ai)</a>");
        assertThat(html("[docs](https://еlizaos.example/)")).contains("(xn--lizaos-2of.example)");
        assertThat(html("[docs](https:\\\\\\\\scam.example/)")).contains("(scam.example)");
        assertThat(html("[docs](HTTPS://Scam.example/)"))
                .contains("(scam.example)", "rel=\"noopener noreferrer nofollow\"");
    }

    @Test
    void sectionsHaveUniqueAnchorsInBothLanguages() {
        assertThat(html("## What now\n\n## What now\n"))
                .contains("id=\"what-now\"", "id=\"what-now-2\"", "href=\"#what-now-2\"");
        assertThat(html("## 첫 한 시간\n")).contains("id=\"첫-한-시간\"");
    }

    @Test
    void textsThatStandBesideEachOtherKeepTheirSectionsApart() {
        var text = new RichText("## What now\n", Language.EN, "", markdown);
        assertThat(text.at("update-2-text").html(LinkStyle.SITE).html())
                .contains("id=\"update-2-text-what-now\"", "href=\"#update-2-text-what-now\"");
        assertThat(text.at("update-1-text").html(LinkStyle.SITE).html())
                .as("no other place's rendering is given out for this one")
                .contains("id=\"update-1-text-what-now\"");
        assertThat(text.html(LinkStyle.SITE).html()).contains("id=\"what-now\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](java\tscript:alert(1))",
                "![x](https://elsewhere.example/pixel.png)",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "[x](http://plain.example)",
                "<https://ok.example\" onmouseover=alert(1)>",
                "[x](javascript&colon;alert(1))",
                "[x](&#1;javascript:alert(1))",
                "[x]\n\n[x]: javascript:alert(1)",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "[x](//elsewhere.example)",
                "[x](/\\elsewhere.example)",
                "[x](\\\\\\\\elsewhere.example)",
                "[x](/&#9;/elsewhere.example)",
                "[x](page://elsewhere.example)",
                "[x](page:/\\elsewhere.example)",
            })
    void nothingDangerousPassesAndASecondPassChangesNothing(String attack) {
        var html = html(attack);
        assertThat(html).doesNotContainPattern("<(script|img|svg|math|style|form)");
        assertThat(html).doesNotContainPattern("<[^>]+\\s(on\\w+|style)=");
        assertThat(html).doesNotContainPattern("href=\"(?!https:|mailto:|/(?![/\\\\\\p{Cntrl}])|#)");
    }

    @Test
    void whatPeopleWriteCannotForgeAFact() {
        assertThat(html("\uE000migration.snapshot\uE001")).doesNotContain("<time");
    }

    @Test
    void aTableStandsInABoxThatTheKeyboardCanScroll() {
        assertThat(html("| a |\n|---|\n| b |\n")).startsWith("<div class=\"td-table\" tabindex=\"0\"><table>");
        assertThat(html("`<table>`")).contains("&lt;table&gt;").doesNotContain("<div");
    }

    @Test
    void aTableThatCannotBeDrawnKeepsNothingElseFromItsReaders() {
        var columns = 400;
        var table = "|" + "a|".repeat(columns) + "\n|" + "-|".repeat(columns) + "\n" + "x\n".repeat(9_000);
        assertThat(html("## Before\n\n" + table))
                .contains("Before")
                .contains("|a|")
                .doesNotContain("<table>");
        assertThat(markdown.text(table, Language.EN)).contains("|a|");
    }

    private String html(String text) {
        return markdown.render(text, Language.EN, LinkStyle.SITE).html();
    }
}
