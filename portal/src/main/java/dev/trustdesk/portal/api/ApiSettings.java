package dev.trustdesk.portal.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the API.
 *
 * @param requestsPerHour how many requests one network may send in an hour; those of the form on the site count too
 */
@ConfigurationProperties("trustdesk.api")
record ApiSettings(@DefaultValue("60") int requestsPerHour) {}
