package dev.trustdesk.portal.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of signing in and out. */
public final class IdentityPaths {
    /** Asks for a password or a link; the password is posted here too. */
    public static final String SIGN_IN = "/portal/sign-in";
    /** Where a link leads; its token stands behind {@code #}, which browsers send to nobody, and is posted here. */
    public static final String SIGN_IN_LINK = "/portal/sign-in/link";
    /** An address is posted here to get a link by mail. */
    public static final String SEND_LINK = "/portal/sign-in/send";

    public static final String SIGN_OUT = "/portal/sign-out";

    /** A parameter of the sign-in page, for those who are signed in and have to show once more that it is they. */
    public static final String AGAIN = "again";

    /** Where somebody who is signed in shows once more that it is they, to come back to a page of the portal. */
    public static String again(String returnTo) {
        return SIGN_IN + "?" + AGAIN + "&to=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8);
    }

    private IdentityPaths() {}
}
