package dev.trustdesk.portal.site;

import dev.trustdesk.portal.identity.ClientAddress;
import dev.trustdesk.portal.platform.DatabaseAway;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.FakeReportPage;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import dev.trustdesk.portal.trust.FakeReport;
import dev.trustdesk.portal.trust.FakeReports;
import dev.trustdesk.portal.trust.ReportResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** "I have seen a fake." What is reported is never asked for and never a link; the reader's address is not kept. */
@Controller
class FakeReportPages {

    static final String PATH = "/security/fakes/report";
    private static final String THANKS = "/security/fakes/reported";
    // Nobody sees this field; whatever fills it in is a program.
    private static final String TRAP = "website";
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final FakeReports reports;
    private final Computed computed;
    private final Texts texts;

    FakeReportPages(FakeReports reports, Computed computed, Texts texts) {
        this.reports = reports;
        this.computed = computed;
        this.texts = texts;
    }

    /** Where the form stands; the empty one is drawn with all other pages. */
    static Here here(Wording t) {
        return new Here(PATH, t.get("site.report.title"), t.get("site.report.description"), Section.SECURITY, true);
    }

    /** Where a reader comes after the form was taken. */
    static Here thanks(Wording t) {
        return new Here(THANKS, t.get("site.report.thanks"), t.get("site.report.thanks.text"), Section.SECURITY, true);
    }

    @PostMapping({PATH, "/ko" + PATH})
    void report(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var t = texts.in(Computed.language(request));
        if (Computed.isForeign(request)
                || !(FormReader.read(request) instanceof FormReader.Form.Read(var values, var damaged))) {
            refuse(response, t, UNPROCESSABLE, Map.of(), t.get("site.help.bad-form"));
        } else if (!values.getOrDefault(TRAP, "").isBlank()) {
            Computed.seeOther(response, t.language().sitePrefix() + THANKS);
        } else if (damaged) {
            refuse(response, t, UNPROCESSABLE, values, t.get("site.help.bad-encoding"));
        } else {
            take(values, request, response, t);
        }
    }

    private void take(Map<String, String> values, HttpServletRequest request, HttpServletResponse response, Wording t)
            throws IOException {
        var report = new FakeReport(
                values.getOrDefault("sign", ""),
                values.getOrDefault("text", ""),
                values.getOrDefault("credit", ""),
                t.language());
        try {
            answer(reports.report(report, ClientAddress.prefix(request)), values, response, t);
        } catch (RuntimeException e) {
            if (!DatabaseAway.causes(e)) {
                throw e;
            }
            response.setHeader("Retry-After", "60");
            refuse(response, t, HttpServletResponse.SC_SERVICE_UNAVAILABLE, values, t.get("site.report.down"));
        }
    }

    private void answer(ReportResult result, Map<String, String> values, HttpServletResponse response, Wording t)
            throws IOException {
        var shown = new Shown(t);
        switch (result) {
            case ReportResult.Taken() ->
                Computed.seeOther(response, t.language().sitePrefix() + THANKS);
            case ReportResult.AlreadyKnown(var fake) ->
                send(response, t, HttpServletResponse.SC_OK, FakeReportPage.known(shown.fake(fake)));
            case ReportResult.IsOfficial(var record) ->
                send(response, t, HttpServletResponse.SC_OK, FakeReportPage.official(shown.official(record)));
            case ReportResult.SecretFound() -> send(response, t, UNPROCESSABLE, FakeReportPage.secretFound());
            case ReportResult.Invalid(var problems) -> {
                var sentences = new LinkedHashMap<String, String>();
                problems.forEach(problem -> sentences.putIfAbsent(problem.field(), t.get(problem.messageKey())));
                send(response, t, UNPROCESSABLE, FakeReportPage.refused(values, sentences));
            }
            case ReportResult.TooOften(var wait) -> {
                response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
                refuse(response, t, TOO_MANY, values, t.get("site.report.too-many", t.span(wait)));
            }
        }
    }

    private void refuse(
            HttpServletResponse response, Wording t, int status, Map<String, String> values, String sentence)
            throws IOException {
        send(response, t, status, FakeReportPage.refused(values, Map.of("", sentence)));
    }

    private void send(HttpServletResponse response, Wording t, int status, FakeReportPage page) throws IOException {
        computed.send(response, status, t.language(), here(t), "fakereport", Map.of("page", page));
    }
}
