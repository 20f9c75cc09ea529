package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import java.util.Locale;

/** What a post can begin with instead of an empty page. What must be filled in stands as a gap, with which nothing is published. */
public enum PostTemplate implements Labelled {
    WEEKLY,
    /** Something changed that readers act on: a date, an address, what an exchange does. */
    CHANGE,
    /** Something happened that endangers readers. */
    INCIDENT;

    @Override
    public String labelKey() {
        return "updates.template." + key();
    }

    public PostDraft draft(Texts texts) {
        return new PostDraft(text(texts, Language.EN), text(texts, Language.KO), null);
    }

    private PostText text(Texts texts, Language language) {
        var t = texts.in(language);
        return new PostText(
                t.get("updates.template.title." + key()),
                t.get("updates.template.summary." + key()),
                t.get("updates.template.body." + key()));
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
