package dev.trustdesk.portal.identity;

/** Addresses of signing in and out. */
public final class IdentityPaths {
    /** Asks for a password or a link; the password is posted here too. */
    public static final String SIGN_IN = "/portal/sign-in";
    /** Where a link leads; its token stands behind {@code #}, which browsers send to nobody, and is posted here. */
    public static final String SIGN_IN_LINK = "/portal/sign-in/link";
    /** An address is posted here to get a link by mail. */
    public static final String SEND_LINK = "/portal/sign-in/send";

    public static final String SIGN_OUT = "/portal/sign-out";

    private IdentityPaths() {}
}
