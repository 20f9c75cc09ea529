package dev.trustdesk.portal.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may administer an installation that has no administrator yet ({@code TRUSTDESK_ADMIN_EMAIL}).
 *
 * @param email empty: nobody
 */
@ConfigurationProperties("trustdesk.admin")
record FirstAdministratorSettings(@DefaultValue("") String email) {}
