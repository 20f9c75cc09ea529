package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.content.FactSource;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of canned texts: which variables they may name, and how these are filled in. */
final class CannedText {

    static final int LONGEST_TITLE = 80;
    static final int LONGEST_BODY = 10_000;

    static final String NUMBER = "number";
    static final String CHECK_WORD = "check_word";
    static final String MY_NAME = "my_name";

    private static final Set<String> VARIABLES = Set.of(NUMBER, CHECK_WORD, MY_NAME);
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\{)\\{([^{}]*)}(?!})");

    private CannedText() {}

    /** Why a cleaned title and body cannot be kept: a key of the bundle. */
    static Optional<String> refusal(String title, String body, FactSource facts) {
        if (InboundText.isEmpty(title) || InboundText.isEmpty(body)) {
            return Optional.of("desk.canned.refused.empty");
        }
        if (InboundText.length(title) > LONGEST_TITLE || InboundText.length(body) > LONGEST_BODY) {
            return Optional.of("desk.canned.refused.long");
        }
        if (SecretGuard.check(title).isSecret() || SecretGuard.check(body).isSecret()) {
            return Optional.of("support.refused.secret");
        }
        if (VARIABLE.matcher(body).results().anyMatch(found -> !VARIABLES.contains(found.group(1)))) {
            return Optional.of("desk.canned.refused.variable");
        }
        if (FactSource.keysIn(body).stream()
                .anyMatch(key -> facts.fact(key, Language.EN).isEmpty())) {
            return Optional.of("desk.canned.refused.fact");
        }
        return InboundText.problemOfSubject(title).or(() -> InboundText.problemOfText(body));
    }

    /** Fills everything in, in one pass each: a value that looks like a variable stays as it is. */
    static String filled(String body, Map<String, String> values, Language language, FactSource facts) {
        var named = VARIABLE.matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
        return FactSource.REFERENCE
                .matcher(named)
                .replaceAll(found -> Matcher.quoteReplacement(facts.fact(found.group(1), language)
                        .map(FactSource.FactText::plain)
                        .orElse("–")));
    }
}
