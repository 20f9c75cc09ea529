package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.platform.Language;

/**
 * What a reader reports as fake.
 *
 * @param sign the link, address or name
 * @param story where it was seen and what it asked for; may be blank
 * @param credit under which name the reader wants to be thanked; blank for none
 */
public record FakeReport(String sign, String story, String credit, Language language) {

    public static final int SIGN_LIMIT = 500;
    public static final int STORY_LIMIT = 2_000;
    public static final int CREDIT_LIMIT = 60;

    public FakeReport {
        sign = InboundText.cleaned(sign);
        story = InboundText.cleaned(story);
        credit = InboundText.cleaned(credit);
    }
}
