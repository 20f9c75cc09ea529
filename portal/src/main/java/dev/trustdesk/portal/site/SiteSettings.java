package dev.trustdesk.portal.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the public face.
 *
 * @param requestsPerHour how many requests for help one network may send in an hour; many people can share one
 */
@ConfigurationProperties("trustdesk.site")
record SiteSettings(@DefaultValue("60") int requestsPerHour) {}
