package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Answer;
import dev.trustdesk.portal.site.model.Edition;
import java.util.Comparator;
import java.util.stream.Stream;

/** A feed for each category of answers: new ones and changes, without typos. */
record AnswerFeeds(TrustdeskSettings settings, Wording t) {

    private static final int LENGTH = 50;

    void draw(Edition edition, SitePages.Drawn drawn) {
        for (var category : edition.faq()) {
            drawn.put(t.language().sitePrefix() + path(category.key()), Page.ATOM, feed(category));
        }
    }

    /** Without the language. */
    static String path(String category) {
        return "/feeds/faq-" + category + ".atom";
    }

    private String feed(Answer.Category category) {
        var entries = category.answers().stream()
                .flatMap(this::entries)
                .sorted(Comparator.comparing(AtomFeed.Entry::at).reversed())
                .limit(LENGTH)
                .toList();
        return AtomFeed.write(
                t.language().tag(),
                url(path(category.key())),
                url("/faq") + "#" + category.key(),
                "Trustdesk: " + category.label(),
                entries);
    }

    private Stream<AtomFeed.Entry> entries(Answer answer) {
        var url = url("/faq/" + answer.slug());
        return answer.history().stream().filter(revision -> !revision.typo()).map(revision -> {
            var size = revision.size();
            return new AtomFeed.Entry(
                    url + "#revision-" + revision.number(),
                    answer.title(),
                    url,
                    revision.publishedAt(),
                    size == null ? answer.summary() : size + ". " + answer.summary(),
                    null);
        });
    }

    private String url(String path) {
        return settings.url(t.language().sitePrefix() + path);
    }
}
