package dev.trustdesk.portal.site;

import dev.trustdesk.portal.help.HelpDraft;
import dev.trustdesk.portal.help.HelpLimits;
import dev.trustdesk.portal.help.HelpPaths;
import dev.trustdesk.portal.help.HelpRequests;
import dev.trustdesk.portal.help.SubmitResult;
import dev.trustdesk.portal.identity.ClientAddress;
import dev.trustdesk.portal.identity.RateLimits;
import dev.trustdesk.portal.inbound.SecretCheck;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.DatabaseAway;
import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.reporting.Deflection;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import dev.trustdesk.portal.site.model.HelpPage;
import dev.trustdesk.portal.site.model.HelpPage.Choice;
import dev.trustdesk.portal.site.model.HelpPage.Problem;
import dev.trustdesk.portal.support.CaseKind;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.HeldAt;
import dev.trustdesk.portal.support.WalletKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The form to ask for help. A plain form: whatever is wrong is said on the same page, with the text kept. */
@Controller
class HelpPages {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final HelpRequests requests;
    private final Deflection deflection;
    private final Computed computed;
    private final HelpLimits limits;
    private final Texts texts;

    HelpPages(HelpRequests requests, Deflection deflection, Computed computed, HelpLimits limits, Texts texts) {
        this.requests = requests;
        this.deflection = deflection;
        this.computed = computed;
        this.limits = limits;
        this.texts = texts;
    }

    @GetMapping({"/help", "/ko/help"})
    void empty(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Computed.language(request);
        show(response, HttpServletResponse.SC_OK, language, Map.of("language", language.tag()), List.of());
    }

    @PostMapping({"/help", "/ko/help"})
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Computed.language(request);
        if (Computed.isForeign(request)) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, language, "site.help.foreign");
            return;
        }
        switch (FormReader.read(request)) {
            case FormReader.Form.NotAForm() ->
                refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, language, "site.help.bad-form");
            case FormReader.Form.TooBig() ->
                refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, language, "site.help.too-big");
            case FormReader.Form.Read(var values, var damaged) -> {
                if (damaged) {
                    var problem = new Problem("text", texts.get(language, "site.help.bad-encoding"));
                    show(response, UNPROCESSABLE, language, values, List.of(problem));
                } else {
                    submit(request, response, language, values);
                }
            }
        }
    }

    private void submit(
            HttpServletRequest request, HttpServletResponse response, Language language, Map<String, String> values)
            throws IOException {
        var category = category(values);
        if (category.isEmpty()) {
            show(response, UNPROCESSABLE, language, values, withoutCategory(values, language), secretIn(values));
            return;
        }
        try {
            var network = ClientAddress.prefix(request);
            if (limits.ask(network) instanceof RateLimits.Verdict.TooOften(var wait)) {
                tooMany(response, language, values, wait);
                return;
            }
            switch (requests.submit(draft(values, category.get(), language), network)) {
                case SubmitResult.Accepted(var token) -> {
                    deflection.sent(values.getOrDefault("formKey", ""), language);
                    Computed.seeOther(response, HelpPaths.privatePage(token, language));
                }
                case SubmitResult.Invalid(var problems) ->
                    show(
                            response,
                            UNPROCESSABLE,
                            language,
                            values,
                            problems.stream()
                                    .map(problem -> problem(problem, language))
                                    .toList());
                case SubmitResult.SecretFound(var field) ->
                    show(response, UNPROCESSABLE, language, values, List.of(), Optional.of(field));
            }
        } catch (RuntimeException e) {
            if (!DatabaseAway.causes(e)) {
                throw e;
            }
            var problem = new Problem("", texts.get(language, "site.help.down"));
            response.setHeader("Retry-After", "60");
            show(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, language, values, List.of(problem));
        }
    }

    /** Without a category nothing can be submitted; what else is missing is said at once all the same. */
    private List<Problem> withoutCategory(Map<String, String> values, Language language) {
        var problems = new ArrayList<Problem>();
        problems.add(new Problem("category", texts.get(language, "site.help.no-category")));
        if (values.getOrDefault("subject", "").isBlank()) {
            problems.add(new Problem("subject", texts.get(language, "help.problem.subject_missing")));
        }
        if (values.getOrDefault("text", "").isBlank()) {
            problems.add(new Problem("text", texts.get(language, "help.problem.text_missing")));
        }
        return problems;
    }

    private static Optional<String> secretIn(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(field -> isSecret(field.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isSecret(String value) {
        return SecretGuard.check(value).isSecret();
    }

    private static boolean isPerhapsKey(Map.Entry<String, String> field) {
        return !field.getKey().equals("transactionId")
                && SecretGuard.check(field.getValue()).equals(SecretCheck.PERHAPS_A_KEY);
    }

    private void tooMany(HttpServletResponse response, Language language, Map<String, String> values, Duration wait)
            throws IOException {
        response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
        var sentence =
                texts.get(language, "site.help.too-many", texts.in(language).span(wait));
        show(response, TOO_MANY, language, values, List.of(new Problem("", sentence)));
    }

    private void refuse(HttpServletResponse response, int status, Language language, String key) throws IOException {
        var problem = new Problem("", texts.get(language, key));
        show(response, status, language, Map.of("language", language.tag()), List.of(problem));
    }

    private void show(
            HttpServletResponse response,
            int status,
            Language language,
            Map<String, String> values,
            List<Problem> problems)
            throws IOException {
        show(response, status, language, values, problems, Optional.empty());
    }

    private void show(
            HttpServletResponse response,
            int status,
            Language language,
            Map<String, String> values,
            List<Problem> problems,
            Optional<String> secret)
            throws IOException {
        var t = texts.in(language);
        var kept = new HashMap<>(values);
        // No secret goes back into the page, whichever field it was found in.
        kept.values().removeIf(HelpPages::isSecret);
        secret.ifPresent(kept::remove);
        kept.putIfAbsent("language", language.tag());
        var categories = new ArrayList<Choice>();
        for (var category : Category.values()) {
            categories.add(
                    new Choice(category.name().toLowerCase(Locale.ROOT), t.of(category), hint(category, language)));
        }
        var asks = secret.isEmpty() && kept.entrySet().stream().anyMatch(HelpPages::isPerhapsKey);
        var page = new HelpPage(
                requests.newFormKey(),
                kept,
                problems,
                secret,
                asks,
                categories,
                computed.exchanges(language),
                choices(HeldAt.values(), t),
                choices(WalletKind.values(), t));
        // The title is what a screen reader says first.
        var title =
                problems.isEmpty() && secret.isEmpty() ? t.get("site.help.title") : t.get("site.help.title-problem");
        var here = new Here("/help", title, t.get("site.help.description"), Section.HELP, true);
        computed.send(response, status, language, here, "help", Map.of("page", page));
    }

    private String hint(Category category, Language language) {
        var t = texts.in(language);
        return switch (category) {
            case WALLET -> t.get("site.help.category.wallet.hint");
            case EXCHANGE -> t.get("site.help.category.exchange.hint");
            case LIQUIDITY -> t.get("site.help.category.liquidity.hint");
            case SECURITY -> t.get("site.help.category.security.hint");
            case OTHER -> t.get("site.help.category.other.hint");
        };
    }

    /** A field that is not shown cannot be mended by itself: what is wrong with it concerns the whole form. */
    private Problem problem(dev.trustdesk.portal.help.Problem problem, Language language) {
        var field = problem.field().equals("formKey") ? "" : problem.field();
        return new Problem(field, texts.get(language, problem.messageKey()));
    }

    private static HelpDraft draft(Map<String, String> values, Category category, Language page) {
        return new HelpDraft(
                values.getOrDefault("formKey", ""),
                category,
                values.getOrDefault("subject", ""),
                values.getOrDefault("text", ""),
                values.get("transactionId"),
                values.get("walletAddress"),
                values.get("exchange"),
                values.get("contactMail"),
                Language.ofTag(values.getOrDefault("language", "")).orElse(page),
                new CaseKind(
                        chosen(HeldAt.values(), values.get("heldAt")),
                        chosen(WalletKind.values(), values.get("wallet"))),
                values.containsKey("saysTransaction"));
    }

    private static <E extends Enum<E> & Labelled> List<Choice> choices(E[] all, Wording t) {
        return Arrays.stream(all)
                .map(one -> new Choice(one.name().toLowerCase(Locale.ROOT), t.of(one), ""))
                .toList();
    }

    private static <E extends Enum<E>> @Nullable E chosen(E[] all, @Nullable String value) {
        return Arrays.stream(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Category> category(Map<String, String> values) {
        return Optional.ofNullable(chosen(Category.values(), values.get("category")));
    }
}
