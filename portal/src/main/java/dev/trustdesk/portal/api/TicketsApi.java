package dev.trustdesk.portal.api;

import dev.trustdesk.portal.api.ApiProblem.Field;
import dev.trustdesk.portal.help.FollowUpDraft;
import dev.trustdesk.portal.help.FollowUpResult;
import dev.trustdesk.portal.help.HelpLimits;
import dev.trustdesk.portal.help.HelpPaths;
import dev.trustdesk.portal.help.HelpRequests;
import dev.trustdesk.portal.help.OwnRequest;
import dev.trustdesk.portal.help.Problem;
import dev.trustdesk.portal.help.RepeatedRequests;
import dev.trustdesk.portal.help.SubmitResult;
import dev.trustdesk.portal.help.TicketDeeds;
import dev.trustdesk.portal.identity.ClientAddress;
import dev.trustdesk.portal.identity.RateLimits;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asking for help by program. Every check of the form holds here too, because both go through {@link HelpRequests}. */
@RestController
class TicketsApi {

    private static final String BEARER = "Bearer ";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final HelpRequests requests;
    private final JsonBody bodies;
    private final Answers answers;
    private final HelpLimits limits;
    private final TicketDeeds deeds;
    private final RepeatedRequests repeats;
    private final TrustdeskSettings settings;

    TicketsApi(
            HelpRequests requests,
            JsonBody bodies,
            Answers answers,
            HelpLimits limits,
            TicketDeeds deeds,
            RepeatedRequests repeats,
            TrustdeskSettings settings) {
        this.requests = requests;
        this.bodies = bodies;
        this.answers = answers;
        this.limits = limits;
        this.deeds = deeds;
        this.repeats = repeats;
        this.settings = settings;
    }

    @PostMapping("/api/v1/tickets")
    ResponseEntity<Object> ask(HttpServletRequest request) throws IOException {
        return switch (bodies.read(request, TicketRequest.class)) {
            case JsonBody.Body.Refused<TicketRequest> refused -> answers.refused(request, refused);
            case JsonBody.Body.Read<TicketRequest>(var asked) ->
                asked.unknownChoice()
                        .map(field -> unknownChoice(request, field))
                        .or(() -> tooOften(request, limits.ask(ClientAddress.prefix(request))))
                        .orElseGet(() -> submit(request, asked));
        };
    }

    @GetMapping("/api/v1/ticket")
    ResponseEntity<Object> read(HttpServletRequest request) {
        return token(request)
                .map(token -> requests.open(token)
                        .<ResponseEntity<Object>>map(ticket -> ResponseEntity.ok(TicketAnswer.of(ticket)))
                        .orElseGet(() -> gone(request, token)))
                .orElseGet(() -> tokenMissing(request));
    }

    @PostMapping("/api/v1/ticket/messages")
    ResponseEntity<Object> write(HttpServletRequest request) throws IOException {
        var token = token(request);
        if (token.isEmpty()) {
            return tokenMissing(request);
        }
        if (!requests.leadsSomewhere(token.get())) {
            return gone(request, token.get());
        }
        return switch (bodies.read(request, MessageRequest.class)) {
            case JsonBody.Body.Refused<MessageRequest> refused -> answers.refused(request, refused);
            case JsonBody.Body.Read<MessageRequest>(var message) ->
                tooOften(request, limits.write(ClientAddress.prefix(request)))
                        .orElseGet(() -> followUp(request, token.get(), message));
        };
    }

    private ResponseEntity<Object> submit(HttpServletRequest request, TicketRequest asked) {
        var draft = asked.draft(formKey(request), Answers.language(request));
        var repeated = repeats.behind(asked.ownLinks(), draft);
        if (repeated.isPresent()) {
            return repeated(request, repeated.get(), draft.language());
        }
        return switch (requests.submit(draft, ClientAddress.prefix(request))) {
            case SubmitResult.Accepted(var token) -> created(request, token);
            case SubmitResult.Invalid(var problems) -> invalid(request, problems);
            case SubmitResult.SecretFound(var field) -> answers.secret(request, field);
        };
    }

    private ResponseEntity<Object> repeated(HttpServletRequest request, OwnRequest open, Language language) {
        var number = Long.toString(open.number());
        var problem = answers.problem(request, 409, "asked-already", "api.problem.asked-already", number);
        var page = settings.url(HelpPaths.privatePage(open.token(), language));
        return answers.of(problem.about(Map.of("number", open.number(), "page", page, "createdAt", open.askedAt())));
    }

    private ResponseEntity<Object> followUp(HttpServletRequest request, String token, MessageRequest message) {
        var draft = new FollowUpDraft(
                formKey(request),
                Objects.requireNonNullElse(message.text(), ""),
                Boolean.TRUE.equals(message.textHoldsTransaction()),
                List.of());
        return switch (requests.followUp(token, draft, ClientAddress.prefix(request))) {
            case FollowUpResult.Accepted(var where) -> created(request, where);
            case FollowUpResult.Invalid(var problems) -> invalid(request, problems);
            case FollowUpResult.SecretFound(var field) -> answers.secret(request, field);
            case FollowUpResult.FileRefused(var name, var key) -> throw new IllegalStateException("No file was sent");
            case FollowUpResult.TooMany(var wait) -> answers.of(answers.tooMany(request, wait));
            case FollowUpResult.Gone _ -> gone(request, token);
        };
    }

    private ResponseEntity<Object> created(HttpServletRequest request, String token) {
        var ticket = requests.open(token).orElseThrow();
        var page = settings.url(HelpPaths.privatePage(token, ticket.language()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Map.of("token", token, "page", page, "ticket", TicketAnswer.of(ticket)));
    }

    /** Without a key of the client's, every request is one of its own. */
    private String formKey(HttpServletRequest request) {
        var sent = request.getHeader(IDEMPOTENCY_KEY);
        return sent == null ? requests.newFormKey() : sent;
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private Optional<ResponseEntity<Object>> tooOften(HttpServletRequest request, RateLimits.Verdict verdict) {
        return verdict instanceof RateLimits.Verdict.TooOften(var wait)
                ? Optional.of(answers.of(answers.tooMany(request, wait)))
                : Optional.empty();
    }

    private ResponseEntity<Object> invalid(HttpServletRequest request, List<Problem> problems) {
        var errors = problems.stream()
                .map(problem -> problem.field().equals("formKey")
                        ? new Field(IDEMPOTENCY_KEY, answers.text(request, "api.problem.idempotency-key"))
                        : new Field(problem.field(), answers.text(request, problem.messageKey())))
                .toList();
        return answers.of(answers.invalid(request, errors));
    }

    private ResponseEntity<Object> unknownChoice(HttpServletRequest request, String field) {
        var sentence = answers.text(request, "api.problem.choice", TicketRequest.choices(field));
        return answers.of(answers.invalid(request, List.of(new Field(field, sentence))));
    }

    private ResponseEntity<Object> tokenMissing(HttpServletRequest request) {
        return answers.of(answers.problem(request, 401, "token-missing", "api.problem.token-missing"));
    }

    /** Whoever holds a token that led somewhere was its requester, and may know that the ticket was deleted (ADR 0022). */
    private ResponseEntity<Object> gone(HttpServletRequest request, String token) {
        var deleted = deeds.deletedAt(token);
        if (deleted.isPresent()) {
            var when = deleted.get().truncatedTo(ChronoUnit.SECONDS).toString();
            return answers.of(answers.problem(request, 410, "deleted", "api.problem.deleted", when));
        }
        return answers.of(answers.problem(request, 404, "no-such-ticket", "api.problem.no-such-ticket"));
    }
}
