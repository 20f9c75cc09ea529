package dev.trustdesk.portal.help;

import dev.trustdesk.portal.platform.Language;

/** Where the requester's side is found: on the site, and for members in the portal. */
public final class HelpPaths {

    /** A member's own tickets, in the portal. */
    public static final String MINE = "my-tickets";

    private HelpPaths() {}

    /** The private page behind a token. */
    public static String privatePage(String token, Language language) {
        return language.sitePrefix() + "/help/t/" + token;
    }

    /** The form to ask for help. */
    public static String form(Language language) {
        return language.sitePrefix() + "/help";
    }

    /** Where the owner of an address says that we may write to it. */
    public static String confirmation(String token, Language language) {
        return language.sitePrefix() + "/help/mail/" + token;
    }

    /** Where a code shows whether a message is ours. */
    public static String verify(Language language) {
        return language.sitePrefix() + "/help/verify";
    }

    /** A private page with an answer to "how was our help" chosen beforehand, and nothing saved. */
    static String rating(String privatePage, Score score) {
        return privatePage + "?rate=" + score.tag() + "#rate";
    }
}
