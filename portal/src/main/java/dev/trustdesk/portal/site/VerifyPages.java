package dev.trustdesk.portal.site;

import dev.trustdesk.portal.help.Verification;
import dev.trustdesk.portal.help.VerifyResult;
import dev.trustdesk.portal.identity.ClientAddress;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.AskedPage;
import dev.trustdesk.portal.site.model.AskedPage.Outcome;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** "Is this message from us?" The code is posted, so that it stands in no address and no log. */
@Controller
class VerifyPages {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final Verification verification;
    private final Computed computed;
    private final Texts texts;

    VerifyPages(Verification verification, Computed computed, Texts texts) {
        this.verification = verification;
        this.computed = computed;
        this.texts = texts;
    }

    @GetMapping({"/help/verify", "/ko/help/verify"})
    void empty(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(request, response, HttpServletResponse.SC_OK, AskedPage.empty());
    }

    @PostMapping({"/help/verify", "/ko/help/verify"})
    void check(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var t = texts.in(Computed.language(request));
        var field = FormReader.ownField(request, "code");
        if (field.isEmpty()) {
            show(request, response, UNPROCESSABLE, AskedPage.refused("", t.get("site.help.bad-form")));
            return;
        }
        var typed = field.get();
        var result = verification.verify(typed, ClientAddress.prefix(request));
        if (result instanceof VerifyResult.TooMany(var wait)) {
            response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
        }
        show(request, response, status(result), page(result, typed, t));
    }

    private static int status(VerifyResult result) {
        return switch (result) {
            case VerifyResult.Ours _, VerifyResult.NotOurs _ -> HttpServletResponse.SC_OK;
            case VerifyResult.NoCode _, VerifyResult.SecretFound _ -> UNPROCESSABLE;
            case VerifyResult.TooMany _ -> TOO_MANY;
        };
    }

    private static AskedPage page(VerifyResult result, String typed, Wording t) {
        return switch (result) {
            case VerifyResult.Ours(var kind, var at, var by) -> AskedPage.with(new Outcome.Ours(t.of(kind), at, by));
            case VerifyResult.NotOurs() -> AskedPage.with(new Outcome.NotOurs());
            case VerifyResult.NoCode() -> AskedPage.refused(typed, t.get("site.verify.no-code"));
            case VerifyResult.SecretFound() -> AskedPage.secretFound();
            case VerifyResult.TooMany(var wait) ->
                AskedPage.refused(typed, t.get("site.verify.too-many", t.span(wait)));
        };
    }

    private void show(HttpServletRequest request, HttpServletResponse response, int status, AskedPage page)
            throws IOException {
        var t = texts.in(Computed.language(request));
        var here = new Here(
                "/help/verify", t.get("site.verify.title"), t.get("site.verify.description"), Section.HELP, false);
        computed.send(response, status, t.language(), here, "verify", Map.of("page", page));
    }
}
