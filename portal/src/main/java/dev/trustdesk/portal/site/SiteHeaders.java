package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.TrustdeskSettings;
import org.apache.coyote.Response;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What every answer of the site tells the browser not to do (SECURITY.md, A2 3.4). */
@Component
class SiteHeaders {

    /** Only what the pages use, nothing inline, nothing from elsewhere. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** For what people uploaded: even opened by itself it can do nothing and load nothing. */
    static final String FILE_POLICY = "sandbox; default-src 'none'";

    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(),"
                    + " usb=()";

    private final boolean secure;

    @Autowired
    SiteHeaders(TrustdeskSettings settings) {
        this(settings.secure());
    }

    SiteHeaders(boolean secure) {
        this.secure = secure;
    }

    void write(Response response) {
        response.addHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.addHeader("X-Content-Type-Options", "nosniff");
        response.addHeader("Referrer-Policy", "no-referrer");
        response.addHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.addHeader("Permissions-Policy", PERMISSIONS);
        response.addHeader("X-Frame-Options", "DENY");
        if (secure) {
            response.addHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
