package dev.trustdesk.portal.api;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.trust.Facts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The facts, for programs: in the reader's language, with sources, quoted passages and everything they said before. */
@RestController
class FactsApi {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Facts facts;
    private final Answers answers;
    private final Clock clock;

    FactsApi(Facts facts, Answers answers, Clock clock) {
        this.facts = facts;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/api/v1/facts")
    ResponseEntity<List<FactAnswer>> all(HttpServletRequest request) {
        var language = Answers.language(request);
        return answer(
                language,
                facts.all(language).stream()
                        .map(fact -> FactAnswer.of(fact, today()))
                        .toList());
    }

    @GetMapping("/api/v1/facts/{key}")
    ResponseEntity<?> one(@PathVariable String key, HttpServletRequest request) {
        var language = Answers.language(request);
        var found = facts.find(key, language);
        return found.isPresent()
                ? answer(language, FactAnswer.of(found.get(), today()))
                : answers.of(answers.problem(request, 404, "no-such-fact", "api.problem.no-fact"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static <T> ResponseEntity<T> answer(Language language, T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .header("Content-Language", language.tag())
                .header("Vary", "Accept-Language")
                .body(body);
    }
}
