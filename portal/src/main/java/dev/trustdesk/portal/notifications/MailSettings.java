package dev.trustdesk.portal.notifications;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of mails.
 *
 * @param from who they come from, with or without a name: {@code Trustdesk <desk@example.org>}
 */
@ConfigurationProperties("trustdesk.mail")
record MailSettings(String from) {}
