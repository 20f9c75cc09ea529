package dev.trustdesk.portal.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses of pages that are made in the portal: words in small Latin letters and digits, joined by hyphens. */
public final class Slugs {

    private static final int LONGEST = 90;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slugs() {}

    /** The address of an English title; empty if that has no letter to make one of. */
    public static String of(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-+|-+$", "");
    }

    public static boolean isSlug(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }
}
