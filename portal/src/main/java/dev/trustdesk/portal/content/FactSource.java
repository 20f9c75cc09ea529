package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows the values that texts refer to as {@code {{fact:key}}}. Implemented by {@code trust}. */
public interface FactSource {

    /** How a text refers to a fact; the first group is the key. */
    Pattern REFERENCE = Pattern.compile("\\{\\{fact:([^}]*)}}");

    Optional<FactText> fact(String key, Language language);

    /** The keys that a text refers to. */
    static List<String> keysIn(String text) {
        return REFERENCE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** A fact's value as it is written: in plain text, and with markup such as {@code <time>}. */
    record FactText(String plain, SafeHtml html) {}
}
