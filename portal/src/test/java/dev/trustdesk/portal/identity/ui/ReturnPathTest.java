package dev.trustdesk.portal.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/portal", "/portal/", "/portal/queue?view=mine&page=2", "/portal/faq/%ED%86%A0%ED%81%B0"})
    void aPageOfThePortalIsFollowed(String wish) {
        assertThat(ReturnPath.of(wish)).contains(wish);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example/portal",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/portal",
                "javascript:alert(1)",
                "/portal/../evil",
                "/portal//evil.example",
                "/portalevil",
                "/faq",
                "portal",
                "/portal/\r\nSet-Cookie: a=b",
                "/portal/\tx",
                "/portal/sign-out",
                "/portal/sign-in",
                "/portal/\u202Ex"
            })
    void anythingElseIsNot(String wish) {
        assertThat(ReturnPath.of(wish)).isEmpty();
    }

    @Test
    void ofAnAddressOnlyThePathCounts() {
        assertThat(ReturnPath.ofAddress("http://evil.example/portal/queue?view=mine"))
                .contains("/portal/queue?view=mine");
        assertThat(ReturnPath.ofAddress("https://desk.example/elsewhere")).isEmpty();
    }
}
