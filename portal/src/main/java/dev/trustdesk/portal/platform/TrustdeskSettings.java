package dev.trustdesk.portal.platform;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the whole application.
 *
 * @param publicUrl where readers reach the site, without a slash at the end; links in mails and feeds begin with it
 * @param demo local trial: embedded database, sign-in links printed at start, mails shown instead of sent
 * @param samples put sample tickets into an empty demo database
 */
@ConfigurationProperties("trustdesk")
public record TrustdeskSettings(
        URI publicUrl,
        @DefaultValue("false") boolean demo,
        @DefaultValue("false") boolean samples) {

    /** An absolute address of this installation. */
    public String url(String path) {
        return publicUrl + path;
    }

    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }
}
