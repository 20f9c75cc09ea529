package dev.trustdesk.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {

    @Test
    void neighboursInANetworkAreOne() {
        assertThat(ClientAddress.prefix("203.0.113.7")).isEqualTo(ClientAddress.prefix("203.0.113.250"));
        assertThat(ClientAddress.prefix("203.0.113.7")).isNotEqualTo(ClientAddress.prefix("203.0.114.7"));
        assertThat(ClientAddress.prefix("2001:db8:1:2::1")).isEqualTo(ClientAddress.prefix("2001:db8:1:2:ffff::9"));
        assertThat(ClientAddress.prefix("2001:db8:1:2::1")).isNotEqualTo(ClientAddress.prefix("2001:db8:1:3::1"));
    }

    @Test
    void anIpv4AddressIsTheSameHoweverItIsWritten() {
        assertThat(ClientAddress.prefix("::ffff:203.0.113.7")).isEqualTo(ClientAddress.prefix("203.0.113.7"));
    }

    @Test
    void noHeaderChangesWhereARequestComesFrom() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("198.51.100.4");
        var honest = ClientAddress.prefix(request);
        request.addHeader("X-Forwarded-For", "203.0.113.7");
        request.addHeader("Forwarded", "for=203.0.113.7");
        request.addHeader("CF-Connecting-IP", "203.0.113.7");
        request.addHeader("X-Real-IP", "203.0.113.7");
        assertThat(ClientAddress.prefix(request)).isEqualTo(honest);
    }
}
