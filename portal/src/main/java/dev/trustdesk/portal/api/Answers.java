package dev.trustdesk.portal.api;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers in JSON; problems as RFC 9457 has them, with a sentence in the reader's language. */
@Component
class Answers {

    private final Texts texts;

    Answers(Texts texts) {
        this.texts = texts;
    }

    /** Korean for whoever prefers it to English. */
    static Language language(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.ofTag(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Language.EN);
    }

    ApiProblem problem(HttpServletRequest request, int status, String code, String messageKey, Object... arguments) {
        return new ApiProblem(status, code, texts.get(language(request), messageKey, arguments));
    }

    ApiProblem invalid(HttpServletRequest request, List<ApiProblem.Field> errors) {
        var sentence = texts.get(language(request), "api.problem.invalid");
        return new ApiProblem(422, "invalid", sentence, errors, null);
    }

    ApiProblem tooMany(HttpServletRequest request, Duration wait) {
        var seconds = Math.max(1, wait.toSeconds());
        var sentence = texts.get(language(request), "api.problem.too-many", seconds);
        return new ApiProblem(429, "too-many", sentence, List.of(), Duration.ofSeconds(seconds));
    }

    ResponseEntity<Object> refused(HttpServletRequest request, JsonBody.Body.Refused<?> refused) {
        return of(problem(request, refused.status(), refused.code(), refused.messageKey(), refused.argument()));
    }

    ResponseEntity<Object> secret(HttpServletRequest request, String field) {
        return of(problem(request, 422, "secret", "api.problem.secret", field));
    }

    String text(HttpServletRequest request, String messageKey, Object... arguments) {
        return texts.get(language(request), messageKey, arguments);
    }

    ResponseEntity<Object> of(ApiProblem problem) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("status", problem.status());
        body.put("code", problem.code());
        body.put("detail", problem.detail());
        if (!problem.errors().isEmpty()) {
            body.put(
                    "errors",
                    problem.errors().stream()
                            .map(error -> Map.of("field", error.field(), "detail", error.detail()))
                            .toList());
        }
        if (!problem.ticket().isEmpty()) {
            body.put("ticket", problem.ticket());
        }
        var answer = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        var wait = problem.retryAfter();
        if (wait != null) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        }
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(body);
    }
}
