package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a maintainer has written.
 *
 * @param promisedNextAt when the next post is promised; null for the usual Monday
 */
public record PostDraft(PostText en, PostText ko, @Nullable Instant promisedNextAt) {

    public static final PostDraft BLANK = new PostDraft(PostText.BLANK, PostText.BLANK, null);

    public PostText in(Language language) {
        return language == Language.KO ? ko : en;
    }
}
