package dev.trustdesk.portal.site;

import dev.trustdesk.portal.faq.FaqReference;
import dev.trustdesk.portal.faq.FaqReferences;
import dev.trustdesk.portal.faq.FaqVotes;
import dev.trustdesk.portal.faq.VoteResult;
import dev.trustdesk.portal.identity.ClientAddress;
import dev.trustdesk.portal.identity.RateLimits;
import dev.trustdesk.portal.platform.DatabaseAway;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.reporting.Deflection;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Where it is said what became of an answer. Counted and nothing else: what somebody typed is not part of it. */
@Controller
class DeflectionPages {

    private static final int TOO_MANY = 429;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    private static final int LONGEST_SLUG = 100;
    private static final RateLimits.Purpose COUNT =
            new RateLimits.Purpose("site-deflection", 60, Duration.ofMinutes(10));

    /** So that nobody makes up browsers without end; in memory only, as every limit of a single node. */
    private static final RateLimits.Purpose VOTE = new RateLimits.Purpose("site-vote", 20, Duration.ofDays(1));

    private final Deflection deflection;
    private final FaqVotes votes;
    private final FaqReferences faq;
    private final Computed computed;
    private final RateLimits limits;
    private final Texts texts;

    DeflectionPages(
            Deflection deflection,
            FaqVotes votes,
            FaqReferences faq,
            Computed computed,
            RateLimits limits,
            Texts texts) {
        this.deflection = deflection;
        this.votes = votes;
        this.faq = faq;
        this.computed = computed;
        this.limits = limits;
        this.texts = texts;
    }

    @PostMapping({"/help/suggested", "/ko/help/suggested"})
    void suggested(HttpServletRequest request, HttpServletResponse response) throws IOException {
        count(request, response, values -> {
            var answers = List.of(values.getOrDefault("answers", "").split(" ", -1));
            deflection.suggested(values.getOrDefault("formKey", ""), Computed.language(request), answers);
        });
    }

    @PostMapping({"/help/solved", "/ko/help/solved"})
    void solved(HttpServletRequest request, HttpServletResponse response) throws IOException {
        count(request, response, values -> {
            var language = Computed.language(request);
            var key = values.getOrDefault("formKey", "");
            var answer = values.getOrDefault("answer", "");
            if (values.containsKey("back")) {
                deflection.takeBack(key, language, answer);
            } else {
                deflection.solved(key, language, answer);
            }
        });
    }

    /**
     * The two buttons under an answer; works without script. The page comes from memory and is the same for everybody, so that pressing one
     * leads to a form of one's own, with a signed token; what that says is counted once.
     */
    @PostMapping({"/help/vote", "/ko/help/vote"})
    void vote(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var t = texts.in(Computed.language(request));
        var values = fields(request);
        var answer = values.getOrDefault("answer", "");
        var helped = "yes".equals(values.get("helped"));
        if (!helped && !"no".equals(values.get("helped")) || answer.length() > LONGEST_SLUG) {
            computed.say(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    t,
                    t.get("site.missing.title"),
                    t.get("site.help.bad-form"));
            return;
        }
        var token = values.get("token");
        try {
            if (token == null) {
                ask(request, response, t, answer, helped, false);
            } else {
                cast(request, response, t, new Vote(answer, helped, token));
            }
        } catch (RuntimeException e) {
            if (!DatabaseAway.causes(e)) {
                throw e;
            }
            computed.say(response, UNAVAILABLE, t, t.get("site.vote.title"), t.get("site.vote.away"));
        }
    }

    private record Vote(String answer, boolean helped, String token) {}

    private void ask(
            HttpServletRequest request,
            HttpServletResponse response,
            Wording t,
            String answer,
            boolean helped,
            boolean again)
            throws IOException {
        var token = votes.token(answer, t.language(), reader(request));
        if (token.isEmpty()) {
            computed.gone(response, t, t.get("site.missing.title"), t.get("site.missing.lead"));
            return;
        }
        var title = faq.at(answer, t.language()).map(FaqReference::title).orElse(answer);
        var here = new Here("", t.get("site.vote.title"), title, Section.FAQ, false);
        computed.send(
                response,
                again ? UNPROCESSABLE : HttpServletResponse.SC_OK,
                t.language(),
                here,
                "vote",
                Map.of("answer", answer, "title", title, "helped", helped, "token", token.get(), "again", again));
    }

    /** A vote too many is thanked for and not counted. */
    private void cast(HttpServletRequest request, HttpServletResponse response, Wording t, Vote vote)
            throws IOException {
        if (!limits.allow(VOTE, ClientAddress.prefix(request) + " " + vote.answer())) {
            thank(response, t, vote.helped());
            return;
        }
        switch (votes.cast(vote.token(), vote.helped(), reader(request))) {
            case VoteResult.Counted(var slug, var language) -> {
                deflection.vote(language, slug, vote.helped());
                thank(response, t, vote.helped());
            }
            case VoteResult.Before _ ->
                computed.say(
                        response, HttpServletResponse.SC_OK, t, t.get("site.vote.thanks"), t.get("site.vote.before"));
            case VoteResult.Void _ -> ask(request, response, t, vote.answer(), vote.helped(), true);
        }
    }

    private void thank(HttpServletResponse response, Wording t, boolean helped) throws IOException {
        computed.say(
                response,
                HttpServletResponse.SC_OK,
                t,
                t.get("site.vote.thanks"),
                helped ? t.get("site.vote.helped") : t.get("site.vote.not-helped"));
    }

    /** One network with one browser: as near to one reader as can be known without a mark in the browser. */
    private static String reader(HttpServletRequest request) {
        var browser = request.getHeader("User-Agent");
        var languages = request.getHeader("Accept-Language");
        return ClientAddress.prefix(request) + "\n" + browser + "\n" + languages;
    }

    private interface Count {
        void of(Map<String, String> values);
    }

    private void count(HttpServletRequest request, HttpServletResponse response, Count count) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!limits.allow(COUNT, ClientAddress.prefix(request))) {
            response.setHeader("Retry-After", "60");
            response.setStatus(TOO_MANY);
            return;
        }
        var values = fields(request);
        quietly(() -> count.of(values));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** A reader has nothing to do with a count that cannot be kept just now. */
    private static void quietly(Runnable count) {
        try {
            count.run();
        } catch (RuntimeException e) {
            if (!DatabaseAway.causes(e)) {
                throw e;
            }
        }
    }

    /** Of a form of our own; none of anything else that arrived. */
    private static Map<String, String> fields(HttpServletRequest request) throws IOException {
        return !Computed.isForeign(request) && FormReader.read(request) instanceof FormReader.Form.Read form
                ? form.values()
                : Map.of();
    }
}
