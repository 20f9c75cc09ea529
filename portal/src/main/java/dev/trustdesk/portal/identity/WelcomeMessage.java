package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.platform.TrustdeskSettings;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** What somebody who tries Trustdesk reads in the terminal once it runs. */
final class WelcomeMessage {
    private WelcomeMessage() {}

    static String of(TrustdeskSettings settings, Map<Role, URI> links) {
        var text = new StringBuilder()
                .append("\nTrustdesk is running.   Site ")
                .append(settings.url("/"))
                .append("   Portal ")
                .append(settings.url("/portal"))
                .append("\n\nSign in, once per link, within 12 hours (a restart prints new ones):\n");
        links.forEach((role, link) -> text.append("  %-14s %s%n".formatted(word(role), link)));
        return text.append("\nCtrl-C stops it; the next start keeps the data.\n")
                .toString();
    }

    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
