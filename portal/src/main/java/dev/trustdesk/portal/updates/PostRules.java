package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.content.FactSource;
import dev.trustdesk.portal.content.TextRules;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.updates.PostProblem.Kind;
import dev.trustdesk.portal.updates.PostProblem.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a post must be before it is kept, and before it is published. */
@Component
class PostRules {

    /** What a draft that the desk wrote, or a template, leaves to be filled by a person. */
    static final String GAP = "[…]";

    private final FactSource facts;

    PostRules(FactSource facts) {
        this.facts = facts;
    }

    /** Why it cannot be kept, not even as a draft. */
    List<PostProblem> beforeKeeping(PostDraft draft) {
        var problems = new ArrayList<PostProblem>();
        for (var language : Language.values()) {
            var text = draft.in(language);
            limit(problems, language, Part.TITLE, text.title(), PostText.TITLE_LIMIT);
            limit(problems, language, Part.SUMMARY, text.summary(), PostText.SUMMARY_LIMIT);
            limit(problems, language, Part.BODY, text.body(), PostText.BODY_LIMIT);
        }
        return problems;
    }

    /**
     * Why readers should not get it yet.
     *
     * @param at when they would get it
     */
    List<PostProblem> beforePublishing(PostDraft draft, Instant at) {
        var problems = new ArrayList<>(beforeKeeping(draft));
        for (var language : Language.values()) {
            var text = draft.in(language);
            complete(problems, language, Part.TITLE, text.title());
            complete(problems, language, Part.SUMMARY, text.summary());
            complete(problems, language, Part.BODY, text.body());
            harmless(problems, language, text.body());
        }
        var promised = draft.promisedNextAt();
        if (promised != null && !promised.isAfter(at)) {
            problems.add(new PostProblem(null, Part.PROMISE, Kind.TOO_EARLY));
        }
        return problems;
    }

    /** Why readers should not get an addition; the Korean text may be missing as a whole. */
    List<PostProblem> ofAddition(AdditionText english, @Nullable AdditionText korean) {
        var problems = new ArrayList<PostProblem>();
        added(problems, Language.EN, english);
        if (korean != null) {
            added(problems, Language.KO, korean);
        }
        return problems;
    }

    List<PostProblem> ofTranslation(AdditionText korean) {
        var problems = new ArrayList<PostProblem>();
        added(problems, Language.KO, korean);
        return problems;
    }

    private void added(List<PostProblem> problems, Language language, AdditionText text) {
        limit(problems, language, Part.SUMMARY, text.summary(), AdditionText.SUMMARY_LIMIT);
        limit(problems, language, Part.BODY, text.body(), AdditionText.BODY_LIMIT);
        complete(problems, language, Part.SUMMARY, text.summary());
        known(problems, language, Part.BODY, text.body());
        harmless(problems, language, text.body());
    }

    private void complete(List<PostProblem> problems, Language language, Part part, String text) {
        if (text.isEmpty()) {
            problems.add(new PostProblem(language, part, Kind.MISSING));
        }
        if (text.contains(GAP)) {
            problems.add(new PostProblem(language, part, Kind.GAP));
        }
        known(problems, language, part, text);
    }

    private void known(List<PostProblem> problems, Language language, Part part, String text) {
        if (FactSource.keysIn(text).stream()
                .anyMatch(key -> facts.fact(key, language).isEmpty())) {
            problems.add(new PostProblem(language, part, Kind.UNKNOWN_FACT));
        }
    }

    private static void harmless(List<PostProblem> problems, Language language, String body) {
        var found = TextRules.check(body);
        if (!found.deadLinks().isEmpty()) {
            problems.add(new PostProblem(language, Part.BODY, Kind.DEAD_LINK));
        }
        if (!found.unsafeLinks().isEmpty()) {
            problems.add(new PostProblem(language, Part.BODY, Kind.UNSAFE_LINK));
        }
        if (found.rawHtml()) {
            problems.add(new PostProblem(language, Part.BODY, Kind.RAW_HTML));
        }
        if (found.hugeTable()) {
            problems.add(new PostProblem(language, Part.BODY, Kind.HUGE_TABLE));
        }
    }

    private static void limit(List<PostProblem> problems, Language language, Part part, String text, int limit) {
        if (!SecretGuard.checkTransactionId(text).isClean()) {
            problems.add(new PostProblem(language, part, Kind.SECRET));
        }
        if (InboundText.problemOfCharacters(text).isPresent()) {
            problems.add(new PostProblem(language, part, Kind.DAMAGED));
        }
        if (text.length() > limit) {
            problems.add(new PostProblem(language, part, Kind.TOO_LONG));
        }
    }
}
