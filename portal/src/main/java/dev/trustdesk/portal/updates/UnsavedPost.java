package dev.trustdesk.portal.updates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in the editor and did not save.
 *
 * @param seen the version of the post that it was written on; null for a new post
 */
public record UnsavedPost(PostDraft draft, @Nullable Long seen, Instant keptAt) {}
