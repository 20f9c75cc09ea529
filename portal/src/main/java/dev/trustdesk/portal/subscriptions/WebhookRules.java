package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.subscriptions.WebhookResult.Field;
import dev.trustdesk.portal.subscriptions.WebhookResult.Invalid;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a webhook may be: how it is called, and where it leads as far as its address tells. */
final class WebhookRules {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 500;
    private static final Set<String> DISCORD = Set.of("discord.com", "discordapp.com");
    private static final Pattern DISCORD_PATH = Pattern.compile("/api/(v\\d{1,2}/)?webhooks/\\d{1,25}/[\\w-]{1,200}");

    private WebhookRules() {}

    static Optional<Invalid> problemOf(WebhookDraft draft) {
        var name = InboundText.cleaned(draft.name());
        if (InboundText.isEmpty(name)
                || InboundText.length(name) > LONGEST_NAME
                || InboundText.problemOfSubject(name).isPresent()) {
            return Optional.of(new Invalid(Field.NAME, "subscriptions.webhook.problem.name"));
        }
        if (SecretGuard.check(name).isSecret()) {
            return Optional.of(new Invalid(Field.NAME, "subscriptions.webhook.problem.secret"));
        }
        var address = address(draft.address());
        if (address.isEmpty()) {
            return Optional.of(new Invalid(Field.ADDRESS, "subscriptions.webhook.problem.https"));
        }
        if (draft.kind() == WebhookKind.DISCORD && !isDiscord(address.get())) {
            return Optional.of(new Invalid(Field.ADDRESS, "subscriptions.webhook.problem.discord"));
        }
        return draft.interests().isEmpty()
                ? Optional.of(new Invalid(Field.INTERESTS, "subscriptions.webhook.problem.topics"))
                : Optional.empty();
    }

    /** Over https, with a host, without a user or a fragment. */
    static Optional<URI> address(String typed) {
        var text = typed.strip();
        try {
            var address = new URI(text);
            return text.length() <= LONGEST_ADDRESS
                            && text.startsWith("https://")
                            && address.getHost() != null
                            && address.getRawUserInfo() == null
                            && address.getRawFragment() == null
                            && text.chars().allMatch(c -> c > ' ' && c <= '~')
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isDiscord(URI address) {
        return DISCORD.contains(address.getHost().toLowerCase(Locale.ROOT))
                && address.getPort() < 0
                && address.getRawQuery() == null
                && DISCORD_PATH.matcher(address.getRawPath()).matches();
    }
}
