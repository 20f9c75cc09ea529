package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.platform.Language;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Published posts as readers get them: with their facts filled in, their neighbours, and what was added since. */
@Component
class PostReadings {

    private final PostTextStore texts;
    private final AdditionStore additions;
    private final Pages pages;

    PostReadings(PostTextStore texts, AdditionStore additions, Pages pages) {
        this.texts = texts;
        this.additions = additions;
        this.pages = pages;
    }

    /** Newest first. */
    List<PostSummary> summaries(Language language) {
        return texts.published(language).stream().map(this::summary).toList();
    }

    /** Newest first. */
    List<PublishedPost> all(Language language) {
        var all = texts.published(language);
        var added = additions.all();
        return IntStream.range(0, all.size())
                .mapToObj(at -> post(
                        all.get(at),
                        added.getOrDefault(all.get(at).id(), List.of()),
                        language,
                        at + 1 < all.size() ? summary(all.get(at + 1)) : null,
                        at > 0 ? summary(all.get(at - 1)) : null))
                .toList();
    }

    private PostSummary summary(PostTextStore.Reading post) {
        return new PostSummary(
                post.slug(),
                post.language(),
                pages.plain(post.text().title(), post.language()),
                pages.plain(post.text().summary(), post.language()),
                post.publishedAt());
    }

    private PublishedPost post(
            PostTextStore.Reading post,
            List<Addition> added,
            Language reader,
            @Nullable PostSummary previous,
            @Nullable PostSummary next) {
        return new PublishedPost(
                post.slug(),
                post.language(),
                pages.plain(post.text().title(), post.language()),
                pages.plain(post.text().summary(), post.language()),
                pages.rich(post.text().body(), post.language()),
                post.publishedAt(),
                post.promisedNextAt(),
                post.reviewedAt(),
                post.unreviewed(),
                added.stream().map(addition -> addition(addition, reader)).toList(),
                pages.sources(post.sources(), reader),
                post.needsReview(),
                previous,
                next);
    }

    private PublishedAddition addition(Addition added, Language reader) {
        var korean = added.korean();
        var language = reader == Language.KO && korean != null ? Language.KO : Language.EN;
        var text = language == Language.KO && korean != null ? korean : added.english();
        return new PublishedAddition(
                added.id(),
                added.kind(),
                language,
                pages.plain(text.summary(), language),
                pages.rich(text.body(), language),
                added.addedAt(),
                added.translatedAt());
    }
}
