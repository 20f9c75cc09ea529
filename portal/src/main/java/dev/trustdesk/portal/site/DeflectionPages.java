package dev.trustdesk.portal.site;

import dev.trustdesk.portal.identity.ClientAddress;
import dev.trustdesk.portal.identity.RateLimits;
import dev.trustdesk.portal.platform.DatabaseAway;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.reporting.Deflection;
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
    private static final int LONGEST_SLUG = 100;
    private static final RateLimits.Purpose COUNT =
            new RateLimits.Purpose("site-deflection", 60, Duration.ofMinutes(10));

    /** In memory only, as every limit of a single node: whose vote it was is kept nowhere. */
    private static final RateLimits.Purpose VOTE = new RateLimits.Purpose("site-vote", 3, Duration.ofDays(1));

    private final Deflection deflection;
    private final Computed computed;
    private final RateLimits limits;
    private final Texts texts;

    DeflectionPages(Deflection deflection, Computed computed, RateLimits limits, Texts texts) {
        this.deflection = deflection;
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

    /** The two buttons under an answer; works without script. A vote too many is thanked for and not counted. */
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
        if (limits.allow(VOTE, ClientAddress.prefix(request) + " " + answer)) {
            quietly(() -> deflection.vote(t.language(), answer, helped));
        }
        computed.say(
                response,
                HttpServletResponse.SC_OK,
                t,
                t.get("site.vote.thanks"),
                helped ? t.get("site.vote.helped") : t.get("site.vote.not-helped"));
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
