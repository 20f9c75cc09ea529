package dev.trustdesk.portal.identity;

import java.net.URI;

/** Brings a sign-in link to the person it is for. Given by {@code notifications}, which identity may not use. */
public interface SignInLinkSender {
    /**
     * Hands the link over for delivery, in the transaction that made it.
     *
     * @param link a secret: never logged, never kept longer than the delivery takes
     */
    void send(Account to, URI link);
}
