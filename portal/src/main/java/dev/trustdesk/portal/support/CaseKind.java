package dev.trustdesk.portal.support;

import org.jspecify.annotations.Nullable;

/** What kind of case a ticket is, as far as its requester has said. */
public record CaseKind(@Nullable HeldAt heldAt, @Nullable WalletKind wallet) {

    public static final CaseKind NONE = new CaseKind(null, null);
}
