package dev.trustdesk.portal.trust;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How carefully what is published changes.
 *
 * @param delay how long an approved change of a critical claim waits, so that anybody can stop it
 * @param freshSignIn how long ago whoever approves may have signed in
 * @param checkEvery days until a claim that was checked is to be checked again
 */
@ConfigurationProperties("trustdesk.facts")
record ClaimSettings(
        @DefaultValue("30m") Duration delay,
        @DefaultValue("5m") Duration freshSignIn,
        @DefaultValue("90") int checkEvery) {}
