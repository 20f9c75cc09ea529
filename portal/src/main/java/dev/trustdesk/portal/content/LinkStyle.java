package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Language;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a reference such as {@code faq:ratio} leads: to a page of the site, or to a view of the portal. */
public enum LinkStyle {
    SITE(Map.of(
            "faq", "/faq/",
            "guide", "/security/",
            "exchange", "/exchanges/",
            "update", "/updates/",
            "step", "/start/")),
    PORTAL(Map.of(
            "faq", "/portal/faq/",
            "guide", "/portal/guides/",
            "exchange", "/portal/exchanges/",
            "update", "/portal/updates/",
            "step", "/portal/start/"));

    /** A path that stays with us: two slashes, or what a browser takes for two, would lead to another host. */
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private final Map<String, String> folders;

    LinkStyle(Map<String, String> folders) {
        this.folders = folders;
    }

    /** The address of a reference; empty if {@code reference} is not one of ours. */
    public Optional<String> resolve(String reference, Language language) {
        var colon = reference.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var kind = reference.substring(0, colon);
        var rest = reference.substring(colon + 1);
        if (kind.equals("page")) {
            return PATH.matcher(rest).matches() ? Optional.of(language.sitePrefix() + rest) : Optional.empty();
        }
        return Optional.ofNullable(folders.get(kind))
                .map(folder -> (this == SITE ? language.sitePrefix() : "") + folder + rest);
    }
}
