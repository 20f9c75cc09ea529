package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsText;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells readers of a post, and of what was added to it. */
@Component
class PostNews {

    private final News news;
    private final Pages pages;
    private final Texts texts;

    PostNews(News news, Pages pages, Texts texts) {
        this.news = news;
        this.pages = pages;
        this.texts = texts;
    }

    void published(Post post) {
        tell(post, path(post), title(post), new NewsText(summary(post, Language.EN), summary(post, Language.KO)));
    }

    void added(Post post, long addition, AdditionKind kind, AdditionText english, @Nullable AdditionText korean) {
        var of = title(post);
        var koreanTitle = korean == null ? null : titleOf(kind, of.in(Language.KO), Language.KO);
        tell(
                post,
                path(post, addition),
                new NewsText(titleOf(kind, of.en(), Language.EN), koreanTitle),
                new NewsText(
                        pages.plain(english.summary(), Language.EN),
                        korean == null ? null : pages.plain(korean.summary(), Language.KO)));
    }

    /** The Korean text that was pending is there. Says when it was told in English: it may be days old. */
    void addedInKorean(Post post, Addition added, AdditionText korean) {
        var of = title(post);
        var since = texts.get(
                Language.KO,
                "updates.news.korean",
                texts.of(Language.KO, added.kind()),
                Moments.written(added.addedAt(), Language.KO));
        news.tellInKorean(
                NewsTopic.POST,
                post.slug(),
                path(post, added.id()),
                new NewsText(
                        titleOf(added.kind(), of.en(), Language.EN),
                        titleOf(added.kind(), of.in(Language.KO), Language.KO)),
                new NewsText(
                        pages.plain(added.english().summary(), Language.EN),
                        since + "\n\n" + pages.plain(korean.summary(), Language.KO)));
    }

    private void tell(Post post, String path, NewsText title, NewsText summary) {
        news.tell(NewsTopic.POST, post.slug(), path, title, summary);
    }

    private static String path(Post post) {
        return "/updates/" + post.slug();
    }

    private static String path(Post post, long addition) {
        return path(post) + "#" + PublishedAddition.anchor(addition);
    }

    private String titleOf(AdditionKind kind, String post, Language language) {
        return texts.get(language, "updates.news.added", texts.of(language, kind), post);
    }

    private NewsText title(Post post) {
        return new NewsText(
                pages.plain(post.draft().en().title(), Language.EN),
                pages.plain(post.draft().ko().title(), Language.KO));
    }

    private String summary(Post post, Language language) {
        return pages.plain(post.draft().in(language).summary(), language);
    }
}
