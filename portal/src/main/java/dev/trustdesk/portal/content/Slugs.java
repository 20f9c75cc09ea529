package dev.trustdesk.portal.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses of pages that are made in the portal: words in small Latin letters and digits, joined by hyphens. */
public final class Slugs {

    public static final int LONGEST = 90;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slugs() {}

    /** The address that a title makes, Korean letters in Latin ones; empty if there is no letter to make one of. */
    public static String of(String title) {
        var plain = Normalizer.normalize(Romanised.of(title), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.length() <= LONGEST ? plain : cut(plain);
    }

    // Between two words, unless the first one is longer than an address may be.
    private static String cut(String slug) {
        var end = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, end > 0 ? end : LONGEST);
    }

    public static boolean isSlug(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }
}
