package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.CriticalFacts;
import dev.trustdesk.portal.content.FactSource;
import dev.trustdesk.portal.content.Slugs;
import dev.trustdesk.portal.content.SourceCatalogue;
import dev.trustdesk.portal.content.TextRules;
import dev.trustdesk.portal.faq.FaqProblem.Kind;
import dev.trustdesk.portal.faq.FaqProblem.Part;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an answer must be before it is kept, and before readers get it: the same as an answer of the starter pack. */
@Component
class ManuscriptRules {

    private static final int MOST_SOURCES = 20;
    private static final int SOURCE_LIMIT = 100;
    /** Pages of other features. Whether they are there is known only to these; a reader who follows a dead one reads so. */
    private static final Set<String> ELSEWHERE = Set.of("guide", "exchange", "update", "step");

    private final FactSource facts;
    private final CriticalFacts critical;
    private final SourceCatalogue catalogue;
    private final ReferenceStore references;
    private final EntryStore entries;

    ManuscriptRules(
            FactSource facts,
            CriticalFacts critical,
            SourceCatalogue catalogue,
            ReferenceStore references,
            EntryStore entries) {
        this.facts = facts;
        this.critical = critical;
        this.catalogue = catalogue;
        this.references = references;
        this.entries = entries;
    }

    /** Why it cannot be kept, not even for later. */
    List<FaqProblem> beforeKeeping(FaqManuscript written) {
        var problems = new ArrayList<FaqProblem>();
        for (var language : Language.values()) {
            var text = written.in(language);
            guard(problems, language, Part.TITLE, text.title(), FaqText.TITLE_LIMIT);
            guard(problems, language, Part.SUMMARY, text.summary(), FaqText.SUMMARY_LIMIT);
            guard(problems, language, Part.BODY, text.body(), FaqText.BODY_LIMIT);
        }
        for (var language : Language.values()) {
            keywords(problems, language, written.keywords().in(language));
        }
        guard(problems, null, Part.SLUG, written.slug(), Slugs.LONGEST);
        guard(problems, null, Part.SOURCES, String.join("\n", written.sources()), MOST_SOURCES * SOURCE_LIMIT);
        return problems;
    }

    /**
     * Why readers should not get it yet.
     *
     * @param live the answer that it changes; null of a new one
     */
    List<FaqProblem> beforePublishing(FaqManuscript written, @Nullable LiveAnswer live) {
        var problems = new ArrayList<>(beforeKeeping(written));
        for (var language : Language.values()) {
            if (language == Language.EN || !written.terms().koreanPending()) {
                var text = written.in(language);
                complete(problems, language, Part.TITLE, text.title());
                complete(problems, language, Part.SUMMARY, text.summary());
                complete(problems, language, Part.BODY, text.body());
                markdown(problems, language, text.body(), audience(written));
            }
        }
        if (written.category() == null) {
            problems.add(new FaqProblem(null, Part.CATEGORY, Kind.MISSING));
        }
        address(problems, written.address(), live == null ? null : live.shown().id());
        sources(problems, written);
        if (live != null) {
            change(problems, written, live);
        }
        return problems;
    }

    private void change(List<FaqProblem> problems, FaqManuscript written, LiveAnswer live) {
        var change = new AnswerChange(written, live);
        if (change.isNothing()) {
            problems.add(new FaqProblem(null, Part.ALL, Kind.UNCHANGED));
        }
        if (change.isOfText() && written.terms().size() == null) {
            problems.add(new FaqProblem(null, Part.SIZE, Kind.MISSING));
        }
        if (!written.terms().koreanPending() && change.leavesKoreanBehind(critical::isCritical)) {
            problems.add(new FaqProblem(Language.KO, Part.KOREAN, Kind.LACKS_CHANGE));
        }
    }

    private void complete(List<FaqProblem> problems, Language language, Part part, String text) {
        if (text.isEmpty()) {
            problems.add(new FaqProblem(language, part, Kind.MISSING));
        }
        if (FactSource.keysIn(text).stream()
                .anyMatch(key -> facts.fact(key, language).isEmpty())) {
            problems.add(new FaqProblem(language, part, Kind.UNKNOWN_FACT));
        }
    }

    private static Audience audience(FaqManuscript written) {
        return written.terms().visibility() == FaqVisibility.STAFF ? Audience.STAFF : Audience.READERS;
    }

    private void markdown(List<FaqProblem> problems, Language language, String body, Audience audience) {
        var found = TextRules.check(
                body,
                (kind, slug) -> kind.equals("faq")
                        ? references.bySlug(slug, language, audience).isPresent()
                        : ELSEWHERE.contains(kind) && Slugs.isSlug(slug));
        if (!found.deadLinks().isEmpty()) {
            problems.add(new FaqProblem(language, Part.BODY, Kind.DEAD_LINK));
        }
        if (!found.unsafeLinks().isEmpty()) {
            problems.add(new FaqProblem(language, Part.BODY, Kind.UNSAFE_LINK));
        }
        if (found.hugeTable()) {
            problems.add(new FaqProblem(language, Part.BODY, Kind.HUGE_TABLE));
        }
        if (found.rawHtml()) {
            problems.add(new FaqProblem(language, Part.BODY, Kind.RAW_HTML));
        }
        if (found.topHeading()) {
            problems.add(new FaqProblem(language, Part.BODY, Kind.TOP_HEADING));
        }
    }

    private void address(List<FaqProblem> problems, String slug, @Nullable String own) {
        if (!Slugs.isSlug(slug)) {
            problems.add(new FaqProblem(null, Part.SLUG, slug.isEmpty() ? Kind.MISSING : Kind.BAD_ADDRESS));
        } else if (entries.isTaken(slug, own)) {
            problems.add(new FaqProblem(null, Part.SLUG, Kind.ADDRESS_TAKEN));
        }
    }

    // Whoever says that something is known must be able to say from where.
    private void sources(List<FaqProblem> problems, FaqManuscript written) {
        var known = catalogue.sources(written.sources(), Language.EN).size();
        if (known < written.sources().size()) {
            problems.add(new FaqProblem(null, Part.SOURCES, Kind.UNKNOWN_SOURCE));
        } else if (known == 0 && written.confidence() != Confidence.UNVERIFIED) {
            problems.add(new FaqProblem(null, Part.SOURCES, Kind.MISSING));
        }
    }

    private static void keywords(List<FaqProblem> problems, Language language, List<String> keywords) {
        var longest = keywords.stream().mapToInt(String::length).max().orElse(0);
        guard(
                problems,
                language,
                Part.KEYWORDS,
                String.join("\n", keywords),
                FaqKeywords.MOST * (FaqKeywords.LONGEST + 1));
        if (keywords.size() > FaqKeywords.MOST || longest > FaqKeywords.LONGEST) {
            problems.add(new FaqProblem(language, Part.KEYWORDS, Kind.TOO_MANY));
        }
    }

    private static void guard(
            List<FaqProblem> problems, @Nullable Language language, Part part, String text, int limit) {
        if (!SecretGuard.checkTransactionId(text).isClean()) {
            problems.add(new FaqProblem(language, part, Kind.SECRET));
        }
        if (InboundText.problemOfCharacters(text).isPresent()) {
            problems.add(new FaqProblem(language, part, Kind.DAMAGED));
        }
        if (text.length() > limit) {
            problems.add(new FaqProblem(language, part, Kind.TOO_LONG));
        }
    }
}
