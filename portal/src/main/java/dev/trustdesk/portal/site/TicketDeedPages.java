package dev.trustdesk.portal.site;

import dev.trustdesk.portal.help.DeedResult;
import dev.trustdesk.portal.help.HelpPaths;
import dev.trustdesk.portal.help.HelpRequests;
import dev.trustdesk.portal.help.RateResult;
import dev.trustdesk.portal.help.Score;
import dev.trustdesk.portal.help.TicketDeeds;
import dev.trustdesk.portal.identity.ClientAddress;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import dev.trustdesk.portal.site.model.RatingForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is done on a private page with a button: close, rate, ask for the mail again, delete. Only by a post; links change nothing. */
@Controller
class TicketDeedPages {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final TicketDeeds deeds;
    private final HelpRequests requests;
    private final Computed computed;
    private final TicketGone gone;
    private final Texts texts;

    TicketDeedPages(TicketDeeds deeds, HelpRequests requests, Computed computed, TicketGone gone, Texts texts) {
        this.gone = gone;
        this.deeds = deeds;
        this.requests = requests;
        this.computed = computed;
        this.texts = texts;
    }

    /** Something to do with the fields of a form. */
    @FunctionalInterface
    private interface Deed {
        DeedResult with(Map<String, String> fields);
    }

    @PostMapping({"/help/t/{token}/close", "/ko/help/t/{token}/close"})
    void close(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        perform(token, request, response, "#rate", fields -> deeds.close(token, key(fields)));
    }

    @PostMapping({"/help/t/{token}/rate", "/ko/help/t/{token}/rate"})
    void rate(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var t = texts.in(Computed.language(request));
        if (Computed.isForeign(request) || !(FormReader.read(request) instanceof FormReader.Form.Read form)) {
            Computed.seeOther(response, HelpPaths.privatePage(token, t.language()));
            return;
        }
        var words = form.values().getOrDefault("words", "");
        var score = Score.ofTag(form.values().getOrDefault("score", ""));
        if (form.damaged() || score.isEmpty()) {
            var problem = form.damaged() ? "site.help.bad-encoding" : "site.ticket.rate.missing";
            refuseRating(response, t, token, new Refused(score, words, t.get(problem)));
            return;
        }
        switch (deeds.rate(token, score.get(), words)) {
            case RateResult.Rated() ->
                Computed.seeOther(response, HelpPaths.privatePage(token, t.language()) + "#rate");
            case RateResult.Invalid(var key) -> refuseRating(response, t, token, new Refused(score, words, t.get(key)));
            case RateResult.SecretFound() -> refuseRating(response, t, token, new Refused(score, "", null));
            case RateResult.Gone() -> gone.say(response, t, token, true);
        }
    }

    /** @param problem null if the words held a secret, and are gone */
    private record Refused(
            Optional<Score> score, String words, @Nullable String problem) {}

    /** The question alone, with what was typed, so that nobody has to find the place again. */
    private void refuseRating(HttpServletResponse response, Wording t, String token, Refused refused)
            throws IOException {
        if (!requests.leadsSomewhere(token)) {
            gone.say(response, t, token, true);
            return;
        }
        var secret = SecretGuard.check(refused.words()).isSecret();
        var form = new RatingForm(
                HelpPaths.privatePage(token, t.language()),
                ShownTicket.scores(t, refused.score()),
                secret ? "" : refused.words(),
                Optional.ofNullable(refused.problem()),
                Optional.empty());
        var path = HelpPaths.privatePage(token, Language.EN) + "/rate";
        var here = new Here(path, t.get("site.ticket.rate"), t.get("site.ticket.rate.hint"), Section.HELP, false);
        var parameters = Map.<String, Object>of("form", form, "secret", secret || refused.problem() == null);
        computed.send(response, UNPROCESSABLE, t.language(), here, "rate", parameters);
    }

    /** Where a browser goes that changes the language of a refused rating, or reads it again. */
    @GetMapping({"/help/t/{token}/rate", "/ko/help/t/{token}/rate"})
    void rated(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Computed.seeOther(response, HelpPaths.privatePage(token, Computed.language(request)) + "#rate");
    }

    @PostMapping({"/help/t/{token}/mail", "/ko/help/t/{token}/mail"})
    void askMail(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var network = ClientAddress.prefix(request);
        perform(
                token,
                request,
                response,
                "?mail=asked#mail",
                fields -> deeds.askConfirmation(token, key(fields), network));
    }

    /** Says what goes and what stays, and has the button that does it. */
    @GetMapping({"/help/t/{token}/delete", "/ko/help/t/{token}/delete"})
    void askToDelete(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var t = texts.in(Computed.language(request));
        if (!requests.leadsSomewhere(token)) {
            gone.say(response, t, token, false);
            return;
        }
        var page = HelpPaths.privatePage(token, Language.EN);
        var here =
                new Here(page + "/delete", t.get("site.delete.title"), t.get("site.delete.lead"), Section.HELP, false);
        var path = HelpPaths.privatePage(token, t.language());
        computed.send(response, HttpServletResponse.SC_OK, t.language(), here, "delete", Map.of("path", path));
    }

    @PostMapping({"/help/t/{token}/delete", "/ko/help/t/{token}/delete"})
    void delete(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        perform(token, request, response, "", fields -> deeds.delete(token));
    }

    private void perform(String token, HttpServletRequest request, HttpServletResponse response, String then, Deed deed)
            throws IOException {
        var t = texts.in(Computed.language(request));
        var page = HelpPaths.privatePage(token, t.language());
        if (Computed.isForeign(request) || !(FormReader.read(request) instanceof FormReader.Form.Read form)) {
            // Nothing was done; the page has the buttons that do it.
            Computed.seeOther(response, page);
            return;
        }
        switch (deed.with(form.values())) {
            case DeedResult.Done() -> Computed.seeOther(response, page + then);
            case DeedResult.TooMany(var wait) -> {
                response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
                var sentence = t.get("site.deed.too-many", t.span(wait));
                computed.say(response, TOO_MANY, t, t.get("site.deed.too-many.title"), sentence);
            }
            case DeedResult.Gone() -> gone.say(response, t, token, false);
        }
    }

    private static String key(Map<String, String> fields) {
        return fields.getOrDefault("formKey", "");
    }
}
