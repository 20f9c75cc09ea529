package dev.trustdesk.portal.identity.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Who may read the metrics: whoever shows the token that the operator has set, and nobody while none is set. */
@Component
class MetricsAccess {
    private static final String BEARER = "Bearer ";

    private final String token;

    MetricsAccess(@Value("${trustdesk.metrics.token:}") String token) {
        this.token = token.strip();
    }

    boolean isGranted(HttpServletRequest request) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return !token.isEmpty()
                && shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), (BEARER + token).getBytes(StandardCharsets.UTF_8));
    }
}
