package dev.trustdesk.portal.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.content.FactSource.FactText;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import org.junit.jupiter.api.Test;

class FactWritingTest {

    private final FactWriting writing = new FactWriting(new Texts());

    @Test
    void aRatioNamesBothTokens() {
        assertThat(written(FactKind.RATIO, "1:6", Language.KO).plain()).isEqualTo("1 AI16Z = 6 elizaOS");
    }

    @Test
    void anInstantIsWrittenInTheReadersTimeFirstAndForMachines() {
        var english = written(FactKind.INSTANT, "2025-11-11T11:40:00Z", Language.EN);
        var korean = written(FactKind.INSTANT, "2025-11-11T11:40:00Z", Language.KO);

        assertThat(english.plain()).isEqualTo("2025-11-11 11:40 UTC (20:40 KST)");
        assertThat(korean.html().html())
                .isEqualTo("<time datetime=\"2025-11-11T11:40:00Z\">"
                        + "<span>2025-11-11 20:40 KST</span> <span>(11:40 UTC)</span></time>");
    }

    @Test
    void aDateStaysADate() {
        assertThat(written(FactKind.DATE, "2026-02-04", Language.EN).html().html())
                .isEqualTo("<time datetime=\"2026-02-04\">2026-02-04</time>");
    }

    @Test
    void aPhaseIsAWordOfTheLanguage() {
        assertThat(written(FactKind.PHASE, "closed", Language.EN).plain()).isEqualTo("Closed");
        assertThat(written(FactKind.PHASE, "closed", Language.KO).plain()).isEqualTo("종료");
    }

    @Test
    void anAddressIsMarkedAsOne() {
        assertThat(written(FactKind.ADDRESS, "0xea17", Language.EN).html().html())
                .isEqualTo("<code class=\"td-address\">0xea17</code>");
    }

    @Test
    void aNumberIsGrouped() {
        assertThat(written(FactKind.NUMBER, "7482200000", Language.EN).plain()).isEqualTo("7,482,200,000");
    }

    @Test
    void markupInATextIsShownAndNotObeyed() {
        var text = written(FactKind.TEXT, "<b>\"48\" & more</b>", Language.EN);

        assertThat(text.plain()).isEqualTo("<b>\"48\" & more</b>");
        assertThat(text.html().html()).isEqualTo("&lt;b&gt;&quot;48&quot; &amp; more&lt;/b&gt;");
    }

    private FactText written(FactKind kind, String value, Language language) {
        return writing.write(kind, value, language);
    }
}
