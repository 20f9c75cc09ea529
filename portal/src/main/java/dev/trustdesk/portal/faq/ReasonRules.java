package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import java.util.Optional;

/** What a reason must be that somebody is told: there, fit to be read, and free of secrets. */
final class ReasonRules {

    private ReasonRules() {}

    /** @param because cleaned */
    static Optional<EditResult> refusal(String because) {
        if (InboundText.isEmpty(because)) {
            return Optional.of(new EditResult.Refused("faq.draft.reason-missing"));
        }
        if (SecretGuard.check(because).isSecret()) {
            return Optional.of(new EditResult.Refused("faq.draft.secret"));
        }
        if (because.length() > FaqEditing.REASON_LIMIT
                || InboundText.problemOfText(because).isPresent()) {
            return Optional.of(new EditResult.Refused("faq.draft.reason-unfit"));
        }
        return Optional.empty();
    }
}
