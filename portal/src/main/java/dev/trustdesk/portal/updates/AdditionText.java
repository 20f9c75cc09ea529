package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.inbound.InboundText;

/**
 * What is added to a post in one language.
 *
 * @param summary what was wrong and what is right, in one plain sentence: all that a feed or a mail shows of it
 * @param body Markdown; may be blank
 */
public record AdditionText(String summary, String body) {

    public static final AdditionText BLANK = new AdditionText("", "");
    public static final int SUMMARY_LIMIT = 300;
    public static final int BODY_LIMIT = 20_000;

    public AdditionText {
        summary = InboundText.cleaned(summary);
        body = InboundText.cleaned(body);
    }

    public boolean isBlank() {
        return summary.isEmpty() && body.isEmpty();
    }
}
