package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Language;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a request's headers say about the form it wants. */
final class Negotiation {

    private Negotiation() {}

    /** May the answer be compressed with gzip. */
    static boolean acceptsGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        var any = false;
        for (var part : acceptEncoding.split(",", -1)) {
            var semicolon = part.indexOf(';');
            var coding = (semicolon < 0 ? part : part.substring(0, semicolon)).trim();
            var wanted = semicolon < 0 || !isZero(part.substring(semicolon + 1));
            if (coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip")) {
                return wanted;
            }
            any |= coding.equals("*") && wanted;
        }
        return any;
    }

    /** Does the reader hold one of these forms already. The comparison is weak, as RFC 9110 has it for reading. */
    static boolean holds(String ifNoneMatch, String tag) {
        if (ifNoneMatch.equals(tag) || ifNoneMatch.trim().equals("*")) {
            return true;
        }
        for (var part : ifNoneMatch.split(",", -1)) {
            var held = part.trim();
            if ((held.startsWith("W/") ? held.substring(2) : held).equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** The better of our languages for a reader who has not chosen one by the address. */
    static Language language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Language.EN;
        }
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            var ours = List.of(Language.EN.locale(), Language.KO.locale());
            var best = Locale.lookup(ranges, ours);
            return best == null ? Language.EN : Language.of(best);
        } catch (IllegalArgumentException malformed) {
            return Language.EN;
        }
    }

    private static boolean isZero(String parameter) {
        var value = parameter.trim();
        return value.startsWith("q=") && value.substring(2).matches("0(\\.0*)?");
    }
}
