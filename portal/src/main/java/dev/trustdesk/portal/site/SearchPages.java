package dev.trustdesk.portal.site;

import dev.trustdesk.portal.faq.FaqEntries;
import dev.trustdesk.portal.faq.FaqHit;
import dev.trustdesk.portal.identity.ClientAddress;
import dev.trustdesk.portal.identity.RateLimits;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.reporting.MissedSearches;
import dev.trustdesk.portal.reporting.SearchPlace;
import dev.trustdesk.portal.site.model.Answer;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * Search in the answers, and the answers suggested while somebody writes. Of what is looked for, only the plain
 * words of what was not found are counted (ADR 0028).
 */
@Controller
class SearchPages {

    private static final int TOO_MANY = 429;
    private static final int MOST_HITS = 20;
    private static final int MOST_SUGGESTIONS = 5;
    private static final int LONGEST_QUERY = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final RateLimits.Purpose SEARCH = new RateLimits.Purpose("site-search", 120, Duration.ofMinutes(1));
    private static final RateLimits.Purpose SUGGEST =
            new RateLimits.Purpose("site-suggest", 240, Duration.ofMinutes(1));

    private final FaqEntries faq;
    private final MissedSearches misses;
    private final Computed computed;
    private final RateLimits limits;
    private final Texts texts;
    private final JsonMapper json;

    SearchPages(
            FaqEntries faq, MissedSearches misses, Computed computed, RateLimits limits, Texts texts, JsonMapper json) {
        this.faq = faq;
        this.misses = misses;
        this.computed = computed;
        this.limits = limits;
        this.texts = texts;
        this.json = json;
    }

    /** The answer that a title leads to. */
    private record Suggestion(String title, String url) {}

    @GetMapping(
            path = {"/faq", "/ko/faq"},
            params = "q")
    void search(
            @RequestParam String q,
            @RequestParam @Nullable String refused,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var language = Computed.language(request);
        var query = InboundText.cleaned(q);
        if (!SecretGuard.check(query).isClean()) {
            // Answered at another address: this one holds the secret, and an answered one is remembered by the browser.
            Computed.seeOther(response, request.getRequestURI() + "?q=&refused");
        } else if (refused != null) {
            show(response, HttpServletResponse.SC_OK, language, Found.nothing("", "inbound.search.refused"));
        } else if (query.length() > LONGEST_QUERY) {
            show(response, HttpServletResponse.SC_OK, language, Found.nothing(query, "site.search.too-long"));
        } else if (!limits.allow(SEARCH, ClientAddress.prefix(request))) {
            response.setHeader("Retry-After", "60");
            show(response, TOO_MANY, language, Found.nothing(query, "site.search.too-often"));
        } else {
            var hits = query.isEmpty() ? List.<FaqHit>of() : faq.search(query, language, MOST_HITS);
            if (hits.isEmpty()) {
                misses.count(query, language, SearchPlace.SEARCH);
            }
            show(response, HttpServletResponse.SC_OK, language, new Found(query, hits, null));
        }
    }

    /** What stands on the page; {@code problem} is the key of what was wrong with the query. */
    private record Found(
            String query, List<FaqHit> hits, @Nullable String problem) {
        static Found nothing(String query, String problem) {
            return new Found(query, List.of(), problem);
        }
    }

    private void show(HttpServletResponse response, int status, Language language, Found found) throws IOException {
        var t = texts.in(language);
        var parameters = new HashMap<String, Object>();
        parameters.put("query", found.query());
        parameters.put("problem", found.problem() == null ? null : t.get(found.problem()));
        parameters.put(
                "hits",
                found.hits().stream()
                        .map(hit -> hit(hit, !hit.language().equals(language)))
                        .toList());
        var here = new Here("/faq", t.get("site.search.title"), t.get("site.faq.lead"), Section.FAQ, false);
        computed.send(response, status, language, here, "search", parameters);
    }

    @GetMapping({"/help/suggest", "/ko/help/suggest"})
    void suggest(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String written,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var language = Computed.language(request);
        var text = q == null ? "" : InboundText.cleaned(q);
        var prefix = language.sitePrefix() + "/faq/";
        List<Suggestion> found = List.of();
        if (!text.isEmpty()
                && text.length() <= LONGEST_TEXT
                && SecretGuard.check(text).isClean()
                && limits.allow(SUGGEST, ClientAddress.prefix(request))) {
            found = faq.suggest(text, language, MOST_SUGGESTIONS).stream()
                    .map(hit -> new Suggestion(hit.title(), prefix + hit.slug()))
                    .toList();
            // Half a word finds nothing either: only what its writer has left as it is says that an answer is missing.
            if (found.isEmpty() && written != null) {
                misses.count(text, language, SearchPlace.FORM);
            }
        }
        Computed.send(
                response, HttpServletResponse.SC_OK, "application/json;charset=utf-8", json.writeValueAsString(found));
    }

    private static Answer.Hit hit(FaqHit hit, boolean foreign) {
        return new Answer.Hit(
                hit.slug(), hit.title(), hit.summary(), foreign ? hit.language().tag() : null);
    }
}
