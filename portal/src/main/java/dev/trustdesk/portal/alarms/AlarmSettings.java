package dev.trustdesk.portal.alarms;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of alarms.
 *
 * @param url where alarms are posted to; empty for nowhere. Often a credential: it is neither logged nor shown beyond its host
 * @param waitingMinutes how long a notice may wait
 * @param givenUp how many notices may not be given up within a day
 */
@ConfigurationProperties("trustdesk.alarm")
record AlarmSettings(
        @DefaultValue("") String url,
        @DefaultValue("30") int waitingMinutes,
        @DefaultValue("3") int givenUp) {}
