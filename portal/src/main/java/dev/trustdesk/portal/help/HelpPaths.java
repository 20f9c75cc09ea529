package dev.trustdesk.portal.help;

import dev.trustdesk.portal.platform.Language;

/** Where the requester's side is found on the site. */
public final class HelpPaths {

    private HelpPaths() {}

    /** The private page behind a token. */
    public static String privatePage(String token, Language language) {
        return (language == Language.KO ? "/ko" : "") + "/help/t/" + token;
    }
}
