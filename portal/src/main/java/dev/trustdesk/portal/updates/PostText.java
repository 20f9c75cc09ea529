package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.inbound.InboundText;

/** What a post says in one language; parts of it are blank while it is being written. */
public record PostText(String title, String summary, String body) {

    public static final PostText BLANK = new PostText("", "", "");
    public static final int TITLE_LIMIT = 200;
    public static final int SUMMARY_LIMIT = 300;
    public static final int BODY_LIMIT = 50_000;

    public PostText {
        title = InboundText.cleaned(title);
        summary = InboundText.cleaned(summary);
        body = InboundText.cleaned(body);
    }
}
