package dev.trustdesk.portal.updates.ui;

import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.PostProblem;
import java.util.Collection;
import java.util.stream.Collectors;

/** What is wrong with a text, in sentences. */
record ProblemText(Wording words) {

    String line(PostProblem problem) {
        var language = problem.language();
        return language == null
                ? words.get("updates.problem.line-of-both", words.of(problem.part()), words.of(problem.kind()))
                : words.get(
                        "updates.problem.line",
                        words.get("updates.language." + language.tag()),
                        words.of(problem.part()),
                        words.of(problem.kind()));
    }

    String lines(Collection<PostProblem> problems) {
        return problems.stream().map(this::line).collect(Collectors.joining(" "));
    }
}
