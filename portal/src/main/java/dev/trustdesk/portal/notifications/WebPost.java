package dev.trustdesk.portal.notifications;

import java.net.URI;
import java.util.Map;

/**
 * A JSON text to be posted to somebody else's address.
 *
 * @param headers besides those that every post has
 * @param body JSON
 */
public record WebPost(URI address, Map<String, String> headers, String body) {

    public WebPost {
        headers = Map.copyOf(headers);
        headers.forEach((name, value) -> {
            if ((name + value).codePoints().anyMatch(c -> c < ' ' || c > '~')) {
                throw new IllegalArgumentException("A header is one line of ASCII");
            }
        });
    }
}
