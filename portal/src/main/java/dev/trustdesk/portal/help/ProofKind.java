package dev.trustdesk.portal.help;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** The messages of ours that can be proved. */
public enum ProofKind implements Labelled {
    REPLY,
    NOTICE,
    MAIL_ANSWERED,
    MAIL_CONFIRM,
    MAIL_LINKS;

    @Override
    public String labelKey() {
        return "help.proof." + name().toLowerCase(Locale.ROOT);
    }
}
