package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Which wallet somebody uses. */
public enum WalletKind implements Labelled {
    PHANTOM,
    SOLFLARE,
    BACKPACK,
    LEDGER,
    TREZOR,
    OTHER;

    @Override
    public String labelKey() {
        return "support.wallet-kind." + name().toLowerCase(Locale.ROOT);
    }
}
