package dev.trustdesk.portal.api;

import dev.trustdesk.portal.platform.DatabaseAway;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a program is told when nobody else knows better, and never what went wrong inside. */
@RestController
@RestControllerAdvice(assignableTypes = {TicketsApi.class, CheckApi.class, ApiFailures.class})
class ApiFailures {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Answers answers;

    ApiFailures(Answers answers) {
        this.answers = answers;
    }

    @RequestMapping({"/api", "/api/**"})
    ResponseEntity<Object> noSuchAddress(HttpServletRequest request) {
        return answers.of(answers.problem(request, 404, "no-such-address", "api.problem.no-such-address"));
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ResponseEntity<Object> wrongMethod(HttpServletRequest request) {
        return answers.of(answers.problem(request, 405, "wrong-method", "api.problem.wrong-method"));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> failed(Exception cause, HttpServletRequest request) {
        if (DatabaseAway.causes(cause)) {
            LOG.warn("The API could not ask the database: {}", cause.getMessage());
            var sentence = answers.text(request, "api.problem.down");
            return answers.of(new ApiProblem(503, "down", sentence, List.of(), A_MINUTE));
        }
        LOG.error("A request to the API failed", cause);
        return answers.of(answers.problem(request, 500, "broken", "api.problem.broken"));
    }
}
