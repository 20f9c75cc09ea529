package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.FactSource;
import dev.trustdesk.portal.inbound.InboundText;
import java.util.Set;

/**
 * An answer in one language while it is being written; parts of it may be blank.
 *
 * @param title the question
 * @param summary the answer in one plain sentence
 * @param body the answer, in Markdown
 */
public record FaqText(String title, String summary, String body) {

    public static final int TITLE_LIMIT = 150;
    public static final int SUMMARY_LIMIT = 300;
    public static final int BODY_LIMIT = 20_000;

    static final FaqText BLANK = new FaqText("", "", "");

    public FaqText {
        title = InboundText.cleaned(title);
        summary = InboundText.cleaned(summary);
        body = InboundText.cleaned(body);
    }

    /** Keys of the facts that it refers to. */
    Set<String> facts() {
        return Set.copyOf(FactSource.keysIn(title + "\n" + summary + "\n" + body));
    }
}
