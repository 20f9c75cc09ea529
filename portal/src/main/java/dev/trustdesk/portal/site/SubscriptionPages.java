package dev.trustdesk.portal.site;

import dev.trustdesk.portal.exchanges.Exchanges;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.SubscribeForms.Named;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import dev.trustdesk.portal.site.model.SubscriptionPage;
import dev.trustdesk.portal.subscriptions.Subscription;
import dev.trustdesk.portal.subscriptions.SubscriptionPaths;
import dev.trustdesk.portal.subscriptions.Subscriptions;
import dev.trustdesk.portal.subscriptions.Wish;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the links in mails to subscribers lead: confirm, change, end. Opening a link changes nothing, because programs that look into mails
 * open every one; a button does.
 */
@Controller
class SubscriptionPages {

    private static final String CONFIRM = "/subscribe/confirm/{token}";
    private static final String MINE = "/subscribe/mine/{token}";
    private static final String END = "/subscribe/end/{token}";
    private static final int UNPROCESSABLE = 422;

    private final Subscriptions subscriptions;
    private final Exchanges exchanges;
    private final Computed computed;
    private final Texts texts;

    SubscriptionPages(Subscriptions subscriptions, Exchanges exchanges, Computed computed, Texts texts) {
        this.subscriptions = subscriptions;
        this.exchanges = exchanges;
        this.computed = computed;
        this.texts = texts;
    }

    @GetMapping({CONFIRM, "/ko" + CONFIRM})
    void question(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var t = texts.in(Computed.language(request));
        var asked = subscriptions.asked(token);
        if (asked.isEmpty()) {
            gone(response, t);
            return;
        }
        var wish = asked.get();
        var parameters = Map.<String, Object>of(
                "path", SubscriptionPaths.confirmation(token, t.language()),
                "lines", SubscribeForms.lines(wish, named(t.language()), t),
                "cadence", t.of(wish.cadence()));
        var here = here("/subscribe/confirm/" + token, t.get("site.subscribe.confirm.title"));
        computed.send(response, HttpServletResponse.SC_OK, t.language(), here, "subscription-confirm", parameters);
    }

    @PostMapping({CONFIRM, "/ko" + CONFIRM})
    void confirm(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var t = texts.in(Computed.language(request));
        if (Computed.isForeign(request)) {
            Computed.seeOther(response, SubscriptionPaths.confirmation(token, t.language()));
            return;
        }
        var own = subscriptions.confirm(token);
        if (own.isPresent()) {
            Computed.seeOther(response, SubscriptionPaths.own(own.get(), t.language()) + "?done=confirmed");
        } else {
            gone(response, t);
        }
    }

    @GetMapping({MINE, "/ko" + MINE})
    void mine(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var t = texts.in(Computed.language(request));
        var said = switch (done) {
            case "confirmed" -> Optional.of(t.get("site.subscribe.mine.confirmed"));
            case "saved" -> Optional.of(t.get("site.subscribe.mine.saved"));
            default -> Optional.<String>empty();
        };
        var found = subscriptions.find(token);
        if (found.isPresent()) {
            show(
                    response,
                    HttpServletResponse.SC_OK,
                    t,
                    token,
                    found.get(),
                    found.get().wish(),
                    Optional.empty(),
                    said);
        } else {
            gone(response, t);
        }
    }

    @PostMapping({MINE, "/ko" + MINE})
    void change(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var t = texts.in(Computed.language(request));
        var found = subscriptions.find(token);
        if (found.isEmpty()) {
            gone(response, t);
            return;
        }
        if (Computed.isForeign(request) || !(FormReader.read(request) instanceof FormReader.Form.Read form)) {
            Computed.seeOther(response, SubscriptionPaths.own(token, t.language()));
            return;
        }
        var wish = SubscribeForms.read(form.values(), named(t.language()), t.language());
        if (wish.interests().isEmpty()) {
            var problem = Optional.of(t.get("site.subscribe.no-topic"));
            show(response, UNPROCESSABLE, t, token, found.get(), wish, problem, Optional.empty());
            return;
        }
        subscriptions.change(token, wish);
        // In the language that the mails come in from now on.
        Computed.seeOther(response, SubscriptionPaths.own(token, wish.language()) + "?done=saved");
    }

    @GetMapping({END, "/ko" + END})
    void askToEnd(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var t = texts.in(Computed.language(request));
        if (subscriptions.find(token).isEmpty()) {
            gone(response, t);
            return;
        }
        var here = here("/subscribe/end/" + token, t.get("site.subscribe.end.title"));
        computed.send(
                response,
                HttpServletResponse.SC_OK,
                t.language(),
                here,
                "subscription-end",
                Map.of("path", SubscriptionPaths.end(token, t.language())));
    }

    /** From a mail program (RFC 8058) as from our page: no cookie, no form to read, and the same answer whether it was there or not. */
    @PostMapping({END, "/ko" + END})
    void end(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var t = texts.in(Computed.language(request));
        subscriptions.end(token);
        computed.say(
                response,
                HttpServletResponse.SC_OK,
                t,
                t.get("site.subscribe.ended.title"),
                t.get("site.subscribe.ended.sentence"));
    }

    private void show(
            HttpServletResponse response,
            int status,
            Wording t,
            String token,
            Subscription subscription,
            Wish wish,
            Optional<String> problem,
            Optional<String> said)
            throws IOException {
        var form = SubscribeForms.form(wish, named(t.language()), t, problem);
        var page = new SubscriptionPage(token, subscription.maskedAddress(), subscription.checkWord(), form, said);
        var here = here("/subscribe/mine/" + token, t.get("site.subscribe.mine.title"));
        computed.send(response, status, t.language(), here, "subscription", Map.of("page", page));
    }

    private void gone(HttpServletResponse response, Wording t) throws IOException {
        computed.gone(response, t, t.get("site.subscribe.gone.title"), t.get("site.subscribe.gone.sentence"));
    }

    private static Here here(String path, String title) {
        return new Here(path, title, title, Section.UPDATES, false);
    }

    private List<Named> named(Language language) {
        return exchanges.all(language).stream()
                .map(row -> new Named(row.slug(), row.name().in(language)))
                .toList();
    }
}
