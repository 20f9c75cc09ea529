package dev.trustdesk.portal.api;

import dev.trustdesk.portal.trust.CheckResult;
import dev.trustdesk.portal.trust.LookAlike;
import dev.trustdesk.portal.trust.OfficialChecks;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Is this real?", asked by program. Posted, so that what is asked stands in no address and no log. */
@RestController
class CheckApi {

    private final OfficialChecks checks;
    private final JsonBody bodies;
    private final Answers answers;

    CheckApi(OfficialChecks checks, JsonBody bodies, Answers answers) {
        this.checks = checks;
        this.bodies = bodies;
        this.answers = answers;
    }

    @PostMapping("/api/v1/check")
    ResponseEntity<Object> check(HttpServletRequest request) throws IOException {
        return switch (bodies.read(request, CheckRequest.class)) {
            case JsonBody.Body.Refused<CheckRequest> refused -> answers.refused(request, refused);
            case JsonBody.Body.Read<CheckRequest>(var asked) -> check(request, asked);
        };
    }

    private ResponseEntity<Object> check(HttpServletRequest request, CheckRequest asked) {
        var pasted = Objects.requireNonNullElse(asked.pasted(), "");
        return switch (checks.check(pasted, Answers.language(request))) {
            case CheckResult.SecretFound() -> answers.secret(request, "pasted");
            case CheckResult.Unreadable() -> {
                var sentence = answers.text(request, "api.problem.unreadable");
                yield answers.of(answers.invalid(request, List.of(new ApiProblem.Field("pasted", sentence))));
            }
            case CheckResult.Official(var record) ->
                ok(new CheckAnswer("official", CheckAnswer.Listed.of(record), null, List.of()));
            case CheckResult.Fake(var fake) ->
                ok(new CheckAnswer(
                        "known_fake",
                        null,
                        new CheckAnswer.Fake(fake.id(), fake.title(), fake.indicator(), fake.seen()),
                        List.of()));
            case CheckResult.NotVerified(var doubted, var found) ->
                ok(new CheckAnswer(
                        "not_verified",
                        doubted.map(CheckAnswer.Listed::of).orElse(null),
                        null,
                        found.stream().map(one -> lookAlike(request, one)).toList()));
        };
    }

    private CheckAnswer.LookAlikeAnswer lookAlike(HttpServletRequest request, LookAlike found) {
        var sentence = answers.text(request, found.sort().labelKey(), found.shown());
        return new CheckAnswer.LookAlikeAnswer(TicketAnswer.word(found.sort()), found.shown(), sentence);
    }

    private static ResponseEntity<Object> ok(CheckAnswer answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
