package dev.trustdesk.portal.site;

import dev.trustdesk.portal.help.FollowUpDraft;
import dev.trustdesk.portal.help.FollowUpResult;
import dev.trustdesk.portal.help.HelpLimits;
import dev.trustdesk.portal.help.HelpPaths;
import dev.trustdesk.portal.help.HelpRequests;
import dev.trustdesk.portal.help.Score;
import dev.trustdesk.portal.identity.ClientAddress;
import dev.trustdesk.portal.identity.RateLimits;
import dev.trustdesk.portal.inbound.SecretCheck;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import dev.trustdesk.portal.site.model.TicketPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    /** So many messages with files are looked into at once: each needs up to three times its largest file in memory. */
    private static final int AT_ONCE = 4;

    private static final long PATIENCE_SECONDS = 10;

    private final HelpRequests requests;
    private final Computed computed;
    private final TicketGone gone;
    private final HelpLimits limits;
    private final Texts texts;
    private final Clock clock;
    private final Semaphore looking = new Semaphore(AT_ONCE, true);

    TicketPages(
            HelpRequests requests, Computed computed, TicketGone gone, HelpLimits limits, Texts texts, Clock clock) {
        this.requests = requests;
        this.computed = computed;
        this.gone = gone;
        this.limits = limits;
        this.texts = texts;
        this.clock = clock;
    }

    /** What was typed, and what is wrong with it. */
    private record Reply(String text, @Nullable String problem, boolean secret) {

        static final Reply NONE = new Reply("", null, false);

        static Reply refused(String text, String problem) {
            return new Reply(text, problem, false);
        }
    }

    /** Where a message is written, in which language. */
    private record Place(HttpServletResponse response, Language language, String token) {}

    @GetMapping({"/help/t/{token}", "/ko/help/t/{token}"})
    void read(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var place = new Place(response, Computed.language(request), token);
        show(
                place,
                HttpServletResponse.SC_OK,
                Reply.NONE,
                chosen(request),
                "asked".equals(request.getParameter("mail")));
    }

    @PostMapping({"/help/t/{token}", "/ko/help/t/{token}"})
    void write(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var place = new Place(response, Computed.language(request), token);
        var t = texts.in(place.language);
        if (Computed.isForeign(request)) {
            show(place, HttpServletResponse.SC_FORBIDDEN, Reply.refused("", t.get("site.help.foreign")));
            return;
        }
        // Nobody's files are taken in before it is known that they have somewhere to go.
        if (!requests.leadsSomewhere(token)) {
            gone(place, true);
            return;
        }
        var network = ClientAddress.prefix(request);
        if (limits.write(network) instanceof RateLimits.Verdict.TooOften(var wait)) {
            tooMany(place, textOf(UploadReader.read(request)), wait);
            return;
        }
        var posted = UploadReader.read(request);
        switch (posted.form()) {
            case FormReader.Form.NotAForm() -> {
                var reply = Reply.refused("", t.get("site.help.bad-form"));
                show(place, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, reply);
            }
            case FormReader.Form.TooBig() -> {
                var reply = Reply.refused("", t.get("site.ticket.attach.too-big"));
                show(place, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, reply);
            }
            case FormReader.Form.Read(var values, var damaged) -> {
                var text = values.getOrDefault("text", "");
                if (damaged) {
                    show(place, UNPROCESSABLE, Reply.refused(text, t.get("site.help.bad-encoding")));
                } else {
                    var draft = new FollowUpDraft(
                            values.getOrDefault("formKey", ""),
                            text,
                            values.containsKey("saysTransaction"),
                            posted.files());
                    followUp(place, draft, network);
                }
            }
        }
    }

    private void followUp(Place place, FollowUpDraft draft, String network) throws IOException {
        var text = draft.text();
        var files = draft.files();
        if (!files.isEmpty() && !isMyTurn()) {
            place.response.setHeader("Retry-After", "60");
            var sentence = texts.get(place.language, "site.ticket.attach.busy");
            show(place, HttpServletResponse.SC_SERVICE_UNAVAILABLE, Reply.refused(text, sentence));
            return;
        }
        FollowUpResult result;
        try {
            result = requests.followUp(place.token, draft, network);
        } finally {
            if (!files.isEmpty()) {
                looking.release();
            }
        }
        switch (result) {
            case FollowUpResult.Accepted(var where) -> {
                // What begins a new ticket is told on its page as received; what was added is shown where it stands.
                var shown = where.equals(place.token) ? "#last" : "";
                Computed.seeOther(place.response, HelpPaths.privatePage(where, place.language) + shown);
            }
            case FollowUpResult.Invalid(var problems) -> {
                var sentence = texts.get(place.language, problems.getFirst().messageKey());
                show(place, UNPROCESSABLE, Reply.refused(text, withFiles(sentence, draft, place.language)));
            }
            case FollowUpResult.FileRefused(var name, var key) ->
                show(
                        place,
                        UNPROCESSABLE,
                        Reply.refused(text, withFiles(texts.get(place.language, key, name), draft, place.language)));
            case FollowUpResult.SecretFound(var field) -> {
                var inName = field.equals("files");
                var sentence = inName ? texts.get(place.language, "site.ticket.secret-name") : null;
                show(place, UNPROCESSABLE, new Reply(inName ? text : "", sentence, true));
            }
            case FollowUpResult.TooMany(var wait) -> tooMany(place, text, wait);
            case FollowUpResult.Gone() -> gone(place, true);
        }
    }

    private static String textOf(UploadReader.Posted posted) {
        return posted.form() instanceof FormReader.Form.Read(var values, var damaged)
                ? values.getOrDefault("text", "")
                : "";
    }

    private boolean isMyTurn() {
        try {
            return looking.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // A browser gives text back to its writer, files never.
    private String withFiles(String sentence, FollowUpDraft draft, Language language) {
        if (draft.files().isEmpty()) {
            return sentence;
        }
        var kept = draft.text().isBlank() ? "site.ticket.attach.again-files" : "site.ticket.attach.again";
        return sentence + " " + texts.get(language, kept);
    }

    private void tooMany(Place place, String text, Duration wait) throws IOException {
        place.response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
        var sentence = texts.get(
                place.language, "site.help.too-many", texts.in(place.language).span(wait));
        show(place, TOO_MANY, Reply.refused(text, sentence));
    }

    private static Optional<Score> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("rate")).flatMap(Score::ofTag);
    }

    private void show(Place place, int status, Reply reply) throws IOException {
        show(place, status, reply, Optional.empty(), false);
    }

    private void show(Place place, int status, Reply reply, Optional<Score> chosen, boolean mailAsked)
            throws IOException {
        var ticket = requests.open(place.token);
        if (ticket.isEmpty()) {
            gone(place, false);
            return;
        }
        var t = texts.in(place.language);
        var check = SecretGuard.check(reply.text());
        var secret = check.isSecret();
        var answer = new TicketPage.Answer(
                requests.newFormKey(),
                secret ? "" : reply.text(),
                Optional.ofNullable(reply.problem()),
                reply.secret() || secret,
                check.equals(SecretCheck.PERHAPS_A_KEY));
        var page = new ShownTicket(t, place.token, clock.instant()).page(ticket.get(), answer, chosen, mailAsked);
        var here = new Here(
                "/help/t/" + place.token,
                t.get("site.ticket.title", Long.toString(page.number())),
                t.get("site.help.description"),
                Section.HELP,
                false);
        computed.send(place.response, status, place.language, here, "ticket", Map.of("page", page));
    }

    private void gone(Place place, boolean wrote) throws IOException {
        gone.say(place.response, texts.in(place.language), place.token, wrote);
    }
}
