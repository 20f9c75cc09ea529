package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.content.ContentTarget;
import dev.trustdesk.portal.content.PackDocument;
import dev.trustdesk.portal.platform.Language;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes posts over from the starter pack, until they are published or somebody edits them in the portal. */
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
        var language = language(document.language());
        var fields = document.fields();
        var text = new PostText(fields.text("title"), fields.text("summary"), document.body());
        if (known.isPresent() && known.get().published()) {
            return afterwards(
                    known.get().id(),
                    language,
                    text,
                    fields.optionalText("review").isPresent());
        }
        var id = posts.putPacked(
                document.id(),
                document.slug(),
                fields.instant("published_at"),
                fields.texts("sources"),
                BY,
                clock.instant());
        texts.put(id, language, text, fields.optionalText("review").isPresent());
        return Acceptance.TAKEN;
    }

    // What was published is not edited, by a file no more than by hand; only a language that was missing may come.
    private Acceptance afterwards(PostId id, Language language, PostText text, boolean needsReview) {
        var there = texts.find(id).orElseThrow().draft().in(language);
        if (there.equals(PostText.BLANK)) {
            texts.put(id, language, text, needsReview);
            return Acceptance.TAKEN;
        }
        return there.equals(text) ? Acceptance.TAKEN : Acceptance.KEPT_EDITED;
    }

    @Override
    public void removed(String id, String language) {
        posts.ofPack(id).filter(post -> !post.edited() && !post.published()).ifPresent(post -> {
            texts.remove(post.id(), language(language));
            posts.removeIfWithoutText(post.id());
        });
    }

    private static Language language(String tag) {
        return Language.ofTag(tag).orElseThrow();
    }
}
