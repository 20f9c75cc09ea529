package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Language;
import java.util.Optional;

/** Knows the values that texts refer to as {@code {{fact:key}}}. Implemented by {@code trust}. */
public interface FactSource {

    Optional<FactText> fact(String key, Language language);

    /** A fact's value as it is written: in plain text, and with markup such as {@code <time>}. */
    record FactText(String plain, SafeHtml html) {}
}
