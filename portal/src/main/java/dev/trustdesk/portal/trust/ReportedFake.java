package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reader's report that waits to be decided, all of it defanged.
 *
 * @param credit under which name the reader wants to be thanked; null for none
 * @param times how many open reports of the same there are, this one included
 */
public record ReportedFake(
        long id, String sign, String story, @Nullable String credit, Language language, Instant at, int times) {}
