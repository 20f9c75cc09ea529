package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.site.FormReader.Form;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class FormReaderTest {

    @Test
    void textInAnyScriptArrivesAsItWasTyped() {
        var text = "스냅샷 이후에 샀습니다 & 1+1=2 🪙\r\n둘째 줄";
        var form = FormReader.parse("subject=a&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(form).isInstanceOfSatisfying(Form.Read.class, read -> {
            assertThat(read.damaged()).isFalse();
            assertThat(read.values()).containsEntry("text", text).containsEntry("subject", "a");
        });
    }

    @Test
    void bytesThatAreNoTextAreReportedAndTheRestIsKept() {
        for (var damaged :
                new String[] {"text=good%FFgood", "text=good%C3%28", "text=good%zz", "text=good%f", "text=good\u00e9"
                }) {
            assertThat(FormReader.parse(damaged)).isInstanceOfSatisfying(Form.Read.class, read -> {
                assertThat(read.damaged()).as(damaged).isTrue();
                assertThat(read.values().get("text")).startsWith("good").contains("\ufffd");
            });
        }
    }

    @Test
    void theFirstOfTwoValuesCountsAndPartsWithoutNameAreNothing() {
        assertThat(FormReader.parse("a=1&a=2&b&=x&"))
                .isEqualTo(new Form.Read(java.util.Map.of("a", "1", "", "x"), false));
    }

    @Test
    void onlyFormsOfSensibleSizeAreRead() throws IOException {
        assertThat(FormReader.read(posted("application/json", "{}"))).isInstanceOf(Form.NotAForm.class);
        assertThat(FormReader.read(posted("application/x-www-form-urlencoded", "text=" + "a".repeat(500_000))))
                .isInstanceOf(Form.TooBig.class);
        assertThat(FormReader.read(posted("application/x-www-form-urlencoded;charset=UTF-8", "text=a")))
                .isInstanceOf(Form.Read.class);
    }

    private static MockHttpServletRequest posted(String type, String body) {
        var request = new MockHttpServletRequest("POST", "/help");
        request.setContentType(type);
        request.setContent(body.getBytes(StandardCharsets.ISO_8859_1));
        return request;
    }
}
