package dev.trustdesk.portal.site;

import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.content.TextDiff;
import dev.trustdesk.portal.faq.EditSize;
import dev.trustdesk.portal.faq.FaqAnswer;
import dev.trustdesk.portal.faq.FaqCategory;
import dev.trustdesk.portal.faq.FaqEntries;
import dev.trustdesk.portal.faq.FaqLag;
import dev.trustdesk.portal.faq.FaqRevision;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answers as the site shows them: with what changed from one revision to the next, and with those that belong to them. */
@Component
class ShownAnswers {

    private static final int MOST_RELATED = 5;
    private static final int MOST_COMPARED = 10;
    private static final int MOST_REMEMBERED = 20_000;
    private static final Pattern LINK = Pattern.compile("\\(faq:([a-z0-9-]+)\\)");
    // What a link says is what is read; where it leads is not.
    private static final Pattern WRITTEN_LINK = Pattern.compile("\\[([^\\]]*)]\\([^)\\s]*\\)");

    // Marks of headings and of emphasis are not read either.
    private static final Pattern MARK = Pattern.compile("(?m)^#{1,6} |\\*\\*");

    private final FaqEntries faq;

    /** Revisions never change, but the content is read again with every change of anything. */
    private final Map<Compared, List<TextDiff.Piece>> remembered = new ConcurrentHashMap<>();

    private record Compared(String old, String now) {}

    ShownAnswers(FaqEntries faq) {
        this.faq = faq;
    }

    /** All that everybody may read, by category. */
    List<Answer.Category> categories(Language language, Shown shown) {
        var answers = new LinkedHashMap<String, FaqAnswer>();
        faq.published(language).forEach(answer -> answers.put(answer.page().slug(), answer));
        var related = related(answers);
        var categories = new ArrayList<Answer.Category>();
        for (var category : FaqCategory.values()) {
            var own = answers.values().stream()
                    .filter(answer -> answer.category() == category)
                    .toList();
            if (!own.isEmpty()) {
                categories.add(new Answer.Category(
                        category.name().toLowerCase(Locale.ROOT),
                        shown.word(category),
                        shown(own.stream().filter(answer -> !answer.isArchived()), related, shown),
                        shown(own.stream().filter(FaqAnswer::isArchived), related, shown)));
            }
        }
        return categories;
    }

    private List<Answer> shown(Stream<FaqAnswer> answers, Map<String, List<Answer.Link>> related, Shown shown) {
        return answers.map(answer -> answer(answer, shown)
                        .withRelated(related.getOrDefault(answer.page().slug(), List.of())))
                .toList();
    }

    private Answer answer(FaqAnswer answer, Shown shown) {
        var page = answer.page();
        return new Answer(
                page.slug(),
                page.title(),
                page.summary(),
                page.body().html(LinkStyle.SITE).html(),
                !answer.fallback(),
                shown.provenance(page.provenance()),
                answer.archivedAt(),
                lag(answer.lag(), shown.t()),
                answer.changed(),
                history(answer, shown.t()),
                List.of());
    }

    private Answer.@Nullable Lag lag(@Nullable FaqLag lag, Wording t) {
        return lag == null
                ? null
                : new Answer.Lag(
                        lag.size() == EditSize.MAJOR,
                        lag.present().publishedAt(),
                        differences(lag.translated(), lag.present(), t));
    }

    private List<Answer.Revision> history(FaqAnswer answer, Wording t) {
        var revisions = answer.history();
        var history = new ArrayList<Answer.Revision>();
        if (revisions.isEmpty()) {
            // Of what was never changed in any language nothing but the present text is read.
            var asOf = answer.page().provenance().asOf();
            history.add(new Answer.Revision(answer.number(), answer.changedAt(), asOf, null, false, List.of()));
        }
        for (var at = 0; at < revisions.size(); at++) {
            var revision = revisions.get(at);
            var compared = at + 1 < revisions.size() && at < MOST_COMPARED;
            var size = revision.size();
            history.add(new Answer.Revision(
                    revision.number(),
                    revision.publishedAt(),
                    revision.asOf(),
                    size == null ? null : t.of(size),
                    size == EditSize.TYPO,
                    compared ? differences(revisions.get(at + 1), revision, t) : List.of()));
        }
        return history;
    }

    private List<Answer.Difference> differences(FaqRevision old, FaqRevision now, Wording t) {
        return Stream.of(
                        difference(t.get("site.changes.question"), old.title(), now.title()),
                        difference(t.get("site.changes.summary"), old.summary(), now.summary()),
                        difference(t.get("site.changes.answer"), old.markdown(), now.markdown()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Answer.@Nullable Difference difference(String part, String old, String now) {
        if (old.equals(now)) {
            return null;
        }
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        var pieces = remembered.computeIfAbsent(
                new Compared(read(old), read(now)), texts -> TextDiff.shortened(TextDiff.of(texts.old(), texts.now())));
        return new Answer.Difference(
                part,
                pieces.stream()
                        .map(piece -> new Answer.Piece(
                                piece.text(),
                                piece.kind() == TextDiff.Kind.REMOVED,
                                piece.kind() == TextDiff.Kind.ADDED))
                        .toList());
    }

    private static String read(String markdown) {
        return MARK.matcher(WRITTEN_LINK.matcher(markdown).replaceAll("$1")).replaceAll("");
    }

    /** First those that an answer links to and those that link to it, then its neighbours. */
    private static Map<String, List<Answer.Link>> related(Map<String, FaqAnswer> answers) {
        var links = new LinkedHashMap<String, LinkedHashSet<String>>();
        answers.forEach((slug, answer) -> LINK.matcher(answer.page().body().markdown())
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(other -> answers.containsKey(other) && !other.equals(slug))
                .forEach(other -> {
                    links.computeIfAbsent(slug, none -> new LinkedHashSet<>()).add(other);
                    links.computeIfAbsent(other, none -> new LinkedHashSet<>()).add(slug);
                }));
        answers.forEach((slug, answer) -> {
            var own = links.computeIfAbsent(slug, none -> new LinkedHashSet<>());
            answers.values().stream()
                    .filter(other -> other.category() == answer.category()
                            && !other.page().slug().equals(slug))
                    .limit(MOST_RELATED)
                    .forEach(other -> own.add(other.page().slug()));
        });
        var related = new LinkedHashMap<String, List<Answer.Link>>();
        links.forEach((slug, others) -> related.put(
                slug,
                others.stream()
                        .map(answers::get)
                        .filter(other -> other != null && !other.isArchived())
                        .limit(MOST_RELATED)
                        .map(other -> new Answer.Link(
                                other.page().slug(),
                                other.page().title(),
                                other.fallback() ? other.page().language().tag() : null))
                        .toList()));
        return related;
    }
}
