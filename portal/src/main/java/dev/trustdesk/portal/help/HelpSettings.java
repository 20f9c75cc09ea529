package dev.trustdesk.portal.help;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the requester's side.
 *
 * @param requestsPerHour how many requests for help, and how many messages to them, one network may send in an hour by whichever way;
 *     many people can share one
 */
@ConfigurationProperties("trustdesk.help")
record HelpSettings(@DefaultValue("60") int requestsPerHour) {}
