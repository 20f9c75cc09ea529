package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.CheckPage;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import dev.trustdesk.portal.trust.CheckResult;
import dev.trustdesk.portal.trust.LookAlike;
import dev.trustdesk.portal.trust.OfficialChecks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** "Is this real?" What is pasted is posted, so that it stands in no address and no log; it is never fetched and never a link. */
@Controller
class CheckPages {

    static final String PATH = "/security/check";
    private static final int UNPROCESSABLE = 422;

    private final OfficialChecks checks;
    private final Computed computed;
    private final Texts texts;

    CheckPages(OfficialChecks checks, Computed computed, Texts texts) {
        this.checks = checks;
        this.computed = computed;
        this.texts = texts;
    }

    /** Where the page stands; the empty one is drawn with all others. */
    static Here here(Wording t) {
        return new Here(PATH, t.get("trust.check.title"), t.get("site.check.description"), Section.SECURITY, true);
    }

    @PostMapping({PATH, "/ko" + PATH})
    void check(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var t = texts.in(Computed.language(request));
        var field = FormReader.ownField(request, "pasted");
        if (field.isEmpty()) {
            send(response, t, UNPROCESSABLE, CheckPage.refused("", t.get("site.help.bad-form")));
            return;
        }
        var pasted = field.get().strip();
        if (pasted.isEmpty()) {
            send(response, t, UNPROCESSABLE, CheckPage.refused("", t.get("trust.check.empty")));
            return;
        }
        var shown = new Shown(t);
        switch (checks.check(pasted, t.language())) {
            case CheckResult.SecretFound() -> send(response, t, UNPROCESSABLE, CheckPage.secretFound());
            case CheckResult.Unreadable() ->
                send(response, t, UNPROCESSABLE, CheckPage.refused(pasted, t.get("trust.check.unreadable")));
            case CheckResult.Official(var record) ->
                answer(response, t, pasted, new CheckPage.Answer.Official(shown.official(record)));
            case CheckResult.Fake(var fake) -> answer(response, t, pasted, new CheckPage.Answer.Fake(shown.fake(fake)));
            case CheckResult.NotVerified(var doubted, var lookAlikes) -> {
                var reasons =
                        lookAlikes.stream().map(found -> sentence(found, t)).toList();
                var record = doubted.map(shown::official).orElse(null);
                answer(response, t, pasted, new CheckPage.Answer.NotVerified(record, reasons));
            }
        }
    }

    private static String sentence(LookAlike found, Wording t) {
        return t.get(found.sort().labelKey(), found.shown());
    }

    private void answer(HttpServletResponse response, Wording t, String pasted, CheckPage.Answer answer)
            throws IOException {
        send(response, t, HttpServletResponse.SC_OK, CheckPage.answered(pasted, answer));
    }

    private void send(HttpServletResponse response, Wording t, int status, CheckPage page) throws IOException {
        computed.send(response, status, t.language(), here(t), "check", Map.of("page", page));
    }
}
