package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was added to a post after it was published, as readers see it.
 *
 * @param language of the text: English for a Korean reader while the Korean text is pending
 * @param translatedAt when the Korean text came, if it came later
 */
public record PublishedAddition(
        long id,
        AdditionKind kind,
        Language language,
        String summary,
        RichText body,
        Instant addedAt,
        @Nullable Instant translatedAt) {

    /** Where on the post's page it stands. */
    public static String anchor(long id) {
        return "added-" + id;
    }

    /** Its text, whose sections have addresses of their own beside those of the post and of other additions. */
    public RichText placedBody() {
        return body.at(anchor(id) + "-text");
    }
}
