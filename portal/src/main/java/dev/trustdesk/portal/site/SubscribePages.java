package dev.trustdesk.portal.site;

import dev.trustdesk.portal.exchanges.Exchanges;
import dev.trustdesk.portal.identity.ClientAddress;
import dev.trustdesk.portal.platform.DatabaseAway;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.SubscribeForms.Named;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import dev.trustdesk.portal.site.model.SubscribePage;
import dev.trustdesk.portal.subscriptions.AskResult;
import dev.trustdesk.portal.subscriptions.SubscriptionPaths;
import dev.trustdesk.portal.subscriptions.Subscriptions;
import dev.trustdesk.portal.subscriptions.Wish;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where readers subscribe. The empty form is drawn with all pages; only what an address or a reader has chosen is made here. */
@Controller
class SubscribePages {

    static final String PATH = SubscriptionPaths.FORM;

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final Subscriptions subscriptions;
    private final Exchanges exchanges;
    private final Computed computed;
    private final Texts texts;

    SubscribePages(Subscriptions subscriptions, Exchanges exchanges, Computed computed, Texts texts) {
        this.subscriptions = subscriptions;
        this.exchanges = exchanges;
        this.computed = computed;
        this.texts = texts;
    }

    static Here here(Wording t) {
        return new Here(
                PATH, t.get("site.subscribe.title"), t.get("site.subscribe.description"), Section.UPDATES, true);
    }

    /** Something is chosen already, as the link says. */
    @GetMapping({PATH, "/ko" + PATH})
    void chosen(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var t = texts.in(Computed.language(request));
        var named = named(t.language());
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        var wish = FormReader.parse(latin(query)) instanceof FormReader.Form.Read form
                ? SubscribeForms.ofQuery(form.values(), named, t.language())
                : SubscribeForms.nothingYet(t.language());
        var form = SubscribeForms.form(wish, named, t, Optional.empty());
        send(response, HttpServletResponse.SC_OK, t, SubscribePage.of(form));
    }

    @PostMapping({PATH, "/ko" + PATH})
    void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var t = texts.in(Computed.language(request));
        if (Computed.isForeign(request) || !(FormReader.read(request) instanceof FormReader.Form.Read form)) {
            var empty = SubscribeForms.form(SubscribeForms.nothingYet(t.language()), List.of(), t, Optional.empty());
            send(response, UNPROCESSABLE, t, SubscribePage.of(empty).failed(t.get("site.help.bad-form")));
            return;
        }
        try {
            ask(request, response, t, form.values());
        } catch (RuntimeException e) {
            if (!DatabaseAway.causes(e)) {
                throw e;
            }
            response.setHeader("Retry-After", "60");
            var wish = SubscribeForms.read(form.values(), List.of(), t.language());
            var page = SubscribePage.of(SubscribeForms.form(wish, List.of(), t, Optional.empty()))
                    .kept(form.values().getOrDefault("mail", ""))
                    .failed(t.get("site.subscribe.down"));
            send(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, t, page);
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, Wording t, Map<String, String> values)
            throws IOException {
        var named = named(t.language());
        var wish = SubscribeForms.read(values, named, t.language());
        var typed = values.getOrDefault("mail", "");
        var page = page(wish, named, t, Optional.empty());
        switch (subscriptions.ask(typed, wish, ClientAddress.prefix(request))) {
            case AskResult.Accepted() -> send(response, HttpServletResponse.SC_OK, t, page.done());
            case AskResult.BadAddress(var key) ->
                send(response, UNPROCESSABLE, t, page.kept(typed).refused(t.get(key)));
            case AskResult.NoTopic() -> {
                var problem = Optional.of(t.get("site.subscribe.no-topic"));
                send(response, UNPROCESSABLE, t, page(wish, named, t, problem).kept(typed));
            }
            case AskResult.SecretFound() -> send(response, UNPROCESSABLE, t, page.secretFound());
            case AskResult.TooOften(var wait) -> {
                response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
                send(response, TOO_MANY, t, page.kept(typed).failed(tooMany(t, wait)));
            }
        }
    }

    private static String tooMany(Wording t, Duration wait) {
        return t.get("site.subscribe.too-many", t.span(wait));
    }

    private static SubscribePage page(Wish wish, List<Named> named, Wording t, Optional<String> problem) {
        return SubscribePage.of(SubscribeForms.form(wish, named, t, problem));
    }

    private List<Named> named(Language language) {
        return exchanges.all(language).stream()
                .map(row -> new Named(row.slug(), row.name().in(language)))
                .toList();
    }

    private void send(HttpServletResponse response, int status, Wording t, SubscribePage page) throws IOException {
        computed.send(response, status, t.language(), here(t), "subscribe", Map.of("page", page));
    }

    /** One character per byte, as the reader of forms takes it. */
    private static String latin(String query) {
        return new String(query.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
