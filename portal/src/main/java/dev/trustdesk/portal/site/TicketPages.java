package dev.trustdesk.portal.site;

import dev.trustdesk.portal.help.FollowUpResult;
import dev.trustdesk.portal.help.HelpPaths;
import dev.trustdesk.portal.help.HelpRequests;
import dev.trustdesk.portal.help.PrivateTicket;
import dev.trustdesk.portal.help.PublicMessage;
import dev.trustdesk.portal.identity.ClientAddress;
import dev.trustdesk.portal.identity.RateLimits;
import dev.trustdesk.portal.inbound.SecretCheck;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Badge;
import dev.trustdesk.portal.site.model.Frame;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import dev.trustdesk.portal.site.model.TicketPage;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The private page of one ticket: whoever has its address reads and writes here, nobody else. */
@Controller
class TicketPages {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    /** How long the page says that the request has arrived. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final HelpRequests requests;
    private final Computed computed;
    private final RateLimits limits;
    private final RateLimits.Purpose purpose;
    private final Texts texts;
    private final Clock clock;

    TicketPages(
            HelpRequests requests,
            Computed computed,
            RateLimits limits,
            SiteSettings settings,
            Texts texts,
            Clock clock) {
        this.requests = requests;
        this.computed = computed;
        this.limits = limits;
        this.purpose = RateLimits.Purpose.shared("follow-up", settings.requestsPerHour(), Duration.ofHours(1));
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping({"/help/t/{token}", "/ko/help/t/{token}"})
    void read(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(response, HttpServletResponse.SC_OK, Computed.language(request), token, new Reply("", null, false));
    }

    @PostMapping({"/help/t/{token}", "/ko/help/t/{token}"})
    void write(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var language = Computed.language(request);
        var t = texts.in(language);
        if (Computed.isForeign(request)) {
            var reply = new Reply("", t.get("site.help.foreign"), false);
            show(response, HttpServletResponse.SC_FORBIDDEN, language, token, reply);
            return;
        }
        switch (FormReader.read(request)) {
            case FormReader.Form.NotAForm() -> {
                var reply = new Reply("", t.get("site.help.bad-form"), false);
                show(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, language, token, reply);
            }
            case FormReader.Form.TooBig() -> {
                var reply = new Reply("", t.get("site.help.too-big"), false);
                show(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, language, token, reply);
            }
            case FormReader.Form.Read(var values, var damaged) -> {
                var text = values.getOrDefault("text", "");
                if (damaged) {
                    var reply = new Reply(text, t.get("site.help.bad-encoding"), false);
                    show(response, UNPROCESSABLE, language, token, reply);
                } else if (limits.attempt(purpose, ClientAddress.prefix(request))
                        instanceof RateLimits.Verdict.TooOften(var wait)) {
                    tooMany(response, language, token, text, wait);
                } else {
                    followUp(response, language, token, values, text);
                }
            }
        }
    }

    private void followUp(
            HttpServletResponse response, Language language, String token, Map<String, String> values, String text)
            throws IOException {
        var formKey = values.getOrDefault("formKey", "");
        switch (requests.followUp(token, formKey, text, values.containsKey("saysTransaction"))) {
            case FollowUpResult.Accepted(var where) ->
                Computed.seeOther(response, HelpPaths.privatePage(where, language));
            case FollowUpResult.Invalid(var problems) -> {
                var sentence = texts.get(language, problems.getFirst().messageKey());
                show(response, UNPROCESSABLE, language, token, new Reply(text, sentence, false));
            }
            case FollowUpResult.SecretFound(var field) ->
                show(response, UNPROCESSABLE, language, token, new Reply("", null, true));
            case FollowUpResult.TooMany(var wait) -> tooMany(response, language, token, text, wait);
            case FollowUpResult.Gone() -> gone(response, language);
        }
    }

    private void tooMany(HttpServletResponse response, Language language, String token, String text, Duration wait)
            throws IOException {
        response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
        var sentence = texts.get(language, "site.help.too-many", Frame.span(texts.in(language), wait));
        show(response, TOO_MANY, language, token, new Reply(text, sentence, false));
    }

    /** What was typed, and what is wrong with it. */
    private record Reply(String text, @Nullable String problem, boolean secret) {}

    private void show(HttpServletResponse response, int status, Language language, String token, Reply reply)
            throws IOException {
        var ticket = requests.open(token);
        if (ticket.isEmpty()) {
            gone(response, language);
            return;
        }
        var t = texts.in(language);
        var page = page(ticket.get(), HelpPaths.privatePage(token, language), reply, t);
        var here = new Here(
                "/help/t/" + token,
                t.get("site.ticket.title", Long.toString(page.number())),
                t.get("site.help.description"),
                Section.HELP,
                false);
        computed.send(response, status, language, here, "ticket", Map.of("page", page));
    }

    private TicketPage page(PrivateTicket ticket, String path, Reply reply, Wording t) {
        var check = SecretGuard.check(reply.text());
        var secret = check.isSecret();
        return new TicketPage(
                path,
                ticket.number(),
                ticket.subject(),
                new Badge(tone(ticket), t.of(ticket.state())),
                ticket.checkWord(),
                ticket.createdAt(),
                ticket.promisedReplyAt(),
                ticket.sample(),
                ticket.messages().stream().map(message -> message(message, t)).toList(),
                requests.newFormKey(),
                secret ? "" : reply.text(),
                Optional.ofNullable(ticket.outcome()).map(outcome -> sentence(outcome, t)),
                Optional.ofNullable(reply.problem()),
                reply.secret() || secret,
                check.equals(SecretCheck.PERHAPS_A_KEY),
                ticket.firstReplyAt() == null && ticket.createdAt().plus(FRESH).isAfter(clock.instant()));
    }

    private static String sentence(Outcome outcome, Wording t) {
        return switch (outcome) {
            case ANSWERED -> t.get("site.ticket.outcome.answered");
            case FIXED -> t.get("site.ticket.outcome.fixed");
            case REFERRED_TO_EXCHANGE -> t.get("site.ticket.outcome.referred");
            case NO_CONFIRMED_PATH -> t.get("site.ticket.outcome.no-path");
            case NOT_ELIGIBLE -> t.get("site.ticket.outcome.not-eligible");
            case SPAM -> t.get("site.ticket.outcome.spam");
        };
    }

    private static String tone(PrivateTicket ticket) {
        if (ticket.state() == TicketState.RESOLVED) {
            return "good";
        }
        return ticket.state() == TicketState.WAITING_FOR_REQUESTER ? "caution" : "info";
    }

    private static TicketPage.Message message(PublicMessage message, Wording t) {
        String author;
        if (message.automatic()) {
            author = t.get("site.ticket.automatic");
        } else if (message.fromStaff()) {
            author = message.authorName() == null ? "Trustdesk" : t.get("site.ticket.staff", message.authorName());
        } else {
            author = t.get("site.ticket.you");
        }
        return new TicketPage.Message(message.fromStaff(), message.automatic(), author, message.text(), message.at());
    }

    private void gone(HttpServletResponse response, Language language) throws IOException {
        var t = texts.in(language);
        message(
                response,
                HttpServletResponse.SC_NOT_FOUND,
                language,
                t.get("site.ticket.gone.title"),
                t.get("site.ticket.gone.sentence"));
    }

    private void message(HttpServletResponse response, int status, Language language, String title, String sentence)
            throws IOException {
        var here = new Here("", title, sentence, Section.HELP, false);
        computed.send(response, status, language, here, "message", Map.of("sentence", sentence));
    }
}
