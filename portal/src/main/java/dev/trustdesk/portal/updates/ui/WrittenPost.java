package dev.trustdesk.portal.updates.ui;

import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.updates.PostDraft;
import dev.trustdesk.portal.updates.PostState;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.updates.SaveResult;
import dev.trustdesk.portal.updates.UnsavedPost;
import dev.trustdesk.portal.updates.UnsavedPosts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The post in an editor as it was read or kept last, and what was written since: that is kept while it is written. */
final class WrittenPost {

    private final Posts posts;
    private final UnsavedPosts unsaved;
    private @Nullable Post kept;
    /** The version that what is written stands on. */
    private long seen;

    WrittenPost(Posts posts, UnsavedPosts unsaved) {
        this.posts = posts;
        this.unsaved = unsaved;
    }

    /** Null as long as it has never been kept. */
    @Nullable
    Post kept() {
        return kept;
    }

    boolean isPublished() {
        return kept != null && kept.state() == PostState.PUBLISHED;
    }

    boolean isUnsaved(PostDraft fields) {
        var before = kept == null ? PostDraft.BLANK : kept.draft();
        return !isPublished() && !fields.equals(before);
    }

    /** From here on, what is written is a change of this. */
    void read(Post post) {
        kept = post;
        seen = post.version();
    }

    /** From here on, what is written is a new post. */
    void begin() {
        kept = null;
        seen = 0;
    }

    SaveResult save(PostDraft fields) {
        return kept == null ? posts.create(fields) : posts.save(kept.id(), fields, seen);
    }

    /** After every pause in typing. */
    void typed(PostDraft fields) {
        if (isUnsaved(fields)) {
            unsaved.keep(kept, seen, fields);
        } else {
            forget();
        }
    }

    /** What was written and not saved, in this window's life or another's; empty if it says the same as the fields. */
    Optional<UnsavedPost> lost(PostDraft fields) {
        return isPublished()
                ? Optional.empty()
                : unsaved.find(kept).filter(found -> !found.draft().equals(fields));
    }

    /** Goes on with what was lost; says whether that was written on an earlier version. */
    boolean goOnWith(UnsavedPost lost) {
        var writtenOn = lost.seen();
        var older = kept != null && writtenOn != null && writtenOn != kept.version();
        if (older && writtenOn != null) {
            seen = writtenOn;
        }
        return older;
    }

    /** It is saved, or was given up. */
    void forget() {
        unsaved.forget(kept);
    }

    /** What somebody else has made of it since; empty if nothing, or if it is gone. */
    Optional<Post> changedMeanwhile() {
        var before = kept;
        return before == null
                ? Optional.empty()
                : posts.find(before.id()).filter(now -> now.version() != before.version());
    }

    /** A step that leaves the text as it was, such as a review: what is written goes on standing on the same text. */
    boolean isSameText(Post now) {
        return kept != null && seen == kept.version() && now.draft().equals(kept.draft());
    }
}
