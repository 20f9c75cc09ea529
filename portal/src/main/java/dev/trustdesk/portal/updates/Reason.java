package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import java.util.Optional;

/** Why something was done that others ask about: what a maintainer says of it, fit to be kept. */
final class Reason {

    static final int LIMIT = 500;

    private Reason() {}

    /** Empty if nothing was said, or nothing that may be kept. */
    static Optional<String> of(String said) {
        return Optional.of(InboundText.cleaned(said))
                .filter(reason -> !reason.isBlank() && reason.length() <= LIMIT)
                .filter(reason -> InboundText.problemOfCharacters(reason).isEmpty())
                .filter(reason -> SecretGuard.checkTransactionId(reason).isClean());
    }
}
