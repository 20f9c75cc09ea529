package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.trust.Phase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that staff send again and again.
 *
 * @param korean title and body in Korean; null while nobody has written them
 * @param phase of the migration for which it is meant; null for all of them
 * @param changedBy as the audit trail names people
 */
public record CannedAnswer(
        UUID id,
        Words english,
        @Nullable Words korean,
        @Nullable Phase phase,
        boolean archived,
        String changedBy,
        Instant changedAt,
        long version) {

    /** A canned answer in one language. */
    public record Words(String title, String body) {}

    /** In this language; in English while there is no Korean. */
    public Words in(Language language) {
        return language == Language.KO && korean != null ? korean : english;
    }

    /** Whether it is meant for this phase of the migration. */
    public boolean fits(Phase now) {
        return phase == null || phase == now;
    }

    public boolean speaks(Language language) {
        return language == Language.EN || korean != null;
    }

    /** Both titles, for whoever searches in the other language. */
    Bilingual titles() {
        return new Bilingual(english.title(), in(Language.KO).title());
    }
}
