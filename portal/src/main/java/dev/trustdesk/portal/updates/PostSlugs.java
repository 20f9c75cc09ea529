package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.content.Slugs;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Addresses of posts, from their English titles. */
@Component
class PostSlugs {

    private final PostStore store;

    PostSlugs(PostStore store) {
        this.store = store;
    }

    /** One that no other post has; nobody else gets one until the transaction ends. */
    String free(PostDraft draft, @Nullable PostId own) {
        store.lockSlugs();
        var title = Slugs.of(draft.en().title());
        var wanted = title.isEmpty() ? "post" : title;
        var taken = new HashSet<>(store.slugsLike(wanted, own));
        var slug = wanted;
        for (var number = 2; taken.contains(slug); number++) {
            slug = wanted + "-" + number;
        }
        return slug;
    }
}
