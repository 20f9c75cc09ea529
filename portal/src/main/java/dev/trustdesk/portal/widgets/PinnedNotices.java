package dev.trustdesk.portal.widgets;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Tone;
import java.util.List;

/** What stands above every view for as long as it holds. Given by the feature that knows; the frame of the portal shows it. */
public interface PinnedNotices {

    /** The topic of the changes after which to look again. */
    String topic();

    /** What holds now, for whoever is here, the most urgent first. */
    List<Pinned> now(Language language);

    /**
     * One notice.
     *
     * @param label what sort of notice it is, in a word or two
     * @param sentence what it says; the whole of it is a link
     * @param spoken the language of the sentence, which may differ from the reader's
     * @param address of what says more: within the portal, or beginning with {@code /} on the site
     */
    record Pinned(Tone tone, String label, String sentence, Language spoken, String address) {}
}
