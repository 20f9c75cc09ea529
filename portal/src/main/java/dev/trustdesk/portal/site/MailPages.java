package dev.trustdesk.portal.site;

import dev.trustdesk.portal.help.HelpPaths;
import dev.trustdesk.portal.help.MailAddresses;
import dev.trustdesk.portal.help.MailAddresses.LostResult;
import dev.trustdesk.portal.identity.ClientAddress;
import dev.trustdesk.portal.platform.Texts;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** For the owners of mail addresses: confirm one, and get lost links again. */
@Controller
class MailPages {

    private static final int UNPROCESSABLE = 422;

    private final MailAddresses addresses;
    private final Computed computed;
    private final Texts texts;

    MailPages(MailAddresses addresses, Computed computed, Texts texts) {
        this.addresses = addresses;
        this.computed = computed;
        this.texts = texts;
    }

    @GetMapping({"/help/lost", "/ko/help/lost"})
    void lost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        showLost(request, response, HttpServletResponse.SC_OK, AskedPage.empty());
    }

    @PostMapping({"/help/lost", "/ko/help/lost"})
    void sendLinks(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var t = texts.in(Computed.language(request));
        var field = FormReader.ownField(request, "mail");
        if (field.isEmpty()) {
            showLost(request, response, UNPROCESSABLE, AskedPage.refused("", t.get("site.help.bad-form")));
            return;
        }
        var typed = field.get();
        switch (addresses.sendLinks(typed, t.language(), ClientAddress.prefix(request))) {
            case LostResult.Accepted() ->
                showLost(request, response, HttpServletResponse.SC_OK, AskedPage.with(new Outcome.Accepted()));
            case LostResult.Invalid(var key) ->
                showLost(request, response, UNPROCESSABLE, AskedPage.refused(typed, t.get(key)));
            case LostResult.SecretFound() -> showLost(request, response, UNPROCESSABLE, AskedPage.secretFound());
        }
    }

    /** Shows a button and does nothing: programs that look into mails open every link. */
    @GetMapping({"/help/mail/{token}", "/ko/help/mail/{token}"})
    void ask(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!addresses.canConfirm(token)) {
            gone(request, response);
            return;
        }
        var t = texts.in(Computed.language(request));
        var here = new Here(
                "/help/mail/" + token, t.get("site.mail.title"), t.get("site.mail.description"), Section.HELP, false);
        var path = HelpPaths.confirmation(token, t.language());
        computed.send(response, HttpServletResponse.SC_OK, t.language(), here, "confirm", Map.of("path", path));
    }

    @PostMapping({"/help/mail/{token}", "/ko/help/mail/{token}"})
    void confirm(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Computed.isForeign(request)) {
            var language = Computed.language(request);
            Computed.seeOther(response, HelpPaths.confirmation(token, language));
            return;
        }
        if (!addresses.confirm(token)) {
            gone(request, response);
            return;
        }
        var t = texts.in(Computed.language(request));
        computed.say(
                response,
                HttpServletResponse.SC_OK,
                t,
                t.get("site.mail.done.title"),
                t.get("site.mail.done.sentence"));
    }

    private void gone(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var t = texts.in(Computed.language(request));
        computed.gone(response, t, t.get("site.mail.gone.title"), t.get("site.mail.gone.sentence"));
    }

    private void showLost(HttpServletRequest request, HttpServletResponse response, int status, AskedPage page)
            throws IOException {
        var t = texts.in(Computed.language(request));
        var here =
                new Here("/help/lost", t.get("site.lost.title"), t.get("site.lost.description"), Section.HELP, false);
        computed.send(response, status, t.language(), here, "lost", Map.of("page", page));
    }
}
