package dev.trustdesk.portal.updates;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How carefully posts are published.
 *
 * @param review whether somebody else must have read a post before it goes out
 */
@ConfigurationProperties("trustdesk.posts")
record UpdatesSettings(@DefaultValue("demanded") Review review) {

    enum Review {
        /** As soon as the desk has a second maintainer. */
        DEMANDED,
        OFFERED
    }
}
