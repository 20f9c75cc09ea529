package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.inbound.InboundText;

/**
 * A change as somebody wrote it.
 *
 * @param content texts that were left empty are {@code null} or {@code ""}
 * @param reasonKo empty while the Korean text is pending
 */
public record ClaimDraft(ClaimContent content, String reasonEn, String reasonKo) {

    ClaimDraft cleaned() {
        return new ClaimDraft(content.cleaned(), InboundText.cleaned(reasonEn), InboundText.cleaned(reasonKo));
    }
}
