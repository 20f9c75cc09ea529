package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.content.ContentTarget;
import dev.trustdesk.portal.content.PackDocument;
import dev.trustdesk.portal.platform.Language;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes posts over from the starter pack, until somebody edits them in the portal. */
@Component
class PostTarget implements ContentTarget {

    private static final String BY = "pack";

    private final PostStore posts;
    private final PostTextStore texts;
    private final Clock clock;

    PostTarget(PostStore posts, PostTextStore texts, Clock clock) {
        this.posts = posts;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "updates";
    }

    @Override
    public Acceptance accept(PackDocument document) {
        var known = posts.ofPack(document.id());
        if (known.isPresent() && known.get().edited()) {
            return Acceptance.KEPT_EDITED;
        }
        var fields = document.fields();
        var id = posts.putPacked(
                document.id(),
                document.slug(),
                fields.instant("published_at"),
                fields.texts("sources"),
                BY,
                clock.instant());
        texts.put(
                id,
                language(document.language()),
                new PostText(fields.text("title"), fields.text("summary"), document.body()),
                fields.optionalText("review").isPresent());
        return Acceptance.TAKEN;
    }

    @Override
    public void removed(String id, String language) {
        posts.ofPack(id).filter(post -> !post.edited()).ifPresent(post -> {
            texts.remove(post.id(), language(language));
            posts.removeIfWithoutText(post.id());
        });
    }

    private static Language language(String tag) {
        return Language.ofTag(tag).orElseThrow();
    }
}
