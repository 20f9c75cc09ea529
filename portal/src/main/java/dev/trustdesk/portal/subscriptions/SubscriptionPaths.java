package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.platform.Language;

/** Where readers subscribe, on the site. */
public final class SubscriptionPaths {

    /** The form, without its language. */
    public static final String FORM = "/subscribe";

    private SubscriptionPaths() {}

    /** Where the owner of an address says yes. */
    public static String confirmation(String token, Language language) {
        return language.sitePrefix() + FORM + "/confirm/" + token;
    }

    /** Where a subscriber changes what is sent. */
    public static String own(String token, Language language) {
        return language.sitePrefix() + FORM + "/mine/" + token;
    }

    /** A post to it ends the subscription at once (RFC 8058); people find a button there. */
    public static String end(String token, Language language) {
        return language.sitePrefix() + FORM + "/end/" + token;
    }
}
