package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final String LONG = "The migration is closed. ".repeat(100);

    @Test
    void theCompressedFormHoldsTheSameBytesAndHasATagOfItsOwn() throws IOException {
        var page = Page.of(Page.HTML, LONG);
        assertThat(page.canGzip()).isTrue();
        assertThat(page.body(true)).hasSizeLessThan(200);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(page.body(true))).readAllBytes())
                .isEqualTo(page.body(false));
        assertThat(page.tag(true))
                .isNotEqualTo(page.tag(false))
                .startsWith("\"")
                .endsWith("\"");
    }

    @Test
    void theTagDependsOnTheContentOnly() {
        assertThat(Page.of(Page.HTML, LONG).tag(false))
                .isEqualTo(Page.of(Page.HTML, LONG).tag(false));
        assertThat(Page.of(Page.HTML, LONG).tag(false))
                .isNotEqualTo(Page.of(Page.HTML, LONG + ".").tag(false));
    }

    @Test
    void whatWouldNotShrinkIsLeftAsItIs() {
        assertThat(Page.of(Page.TEXT, "short").canGzip()).isFalse();
        assertThat(Page.of("image/png", new byte[10_000]).canGzip()).isFalse();
        assertThat(Page.of(Page.TEXT, "short").body(true)).isEqualTo("short".getBytes());
    }

    @Test
    void anUnchangedPageStaysTheSameObject() {
        var page = Page.of(Page.HTML, LONG);
        assertThat(Page.unlessSame(page, Page.HTML, LONG)).isSameAs(page);
        assertThat(Page.unlessSame(page, Page.HTML, LONG + "!")).isNotSameAs(page);
        assertThat(Page.unlessSame(null, Page.HTML, LONG).tag(true)).isEqualTo(page.tag(true));
    }
}
