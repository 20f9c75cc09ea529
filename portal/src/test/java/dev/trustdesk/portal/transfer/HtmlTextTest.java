package dev.trustdesk.portal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void linesStayWhereTheyWere() {
        assertThat(HtmlText.of("<div>One<br>two</div><p>Three &amp; four</p><ul><li>five</li><li>six</li></ul>"))
                .isEqualTo("One\ntwo\nThree & four\n\n- five\n- six");
    }

    @Test
    void nothingOfScriptsAndStylesStays() {
        assertThat(HtmlText.of("<style>p{}</style><p onclick='x()'>안녕하세요</p><script>alert(1)</script>"))
                .isEqualTo("안녕하세요");
    }
}
