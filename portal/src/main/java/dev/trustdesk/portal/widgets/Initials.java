package dev.trustdesk.portal.widgets;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A name in two letters. A Korean name without a space is known by its last two syllables, which are the given name. */
public final class Initials {

    private static final int LETTERS = 2;

    private Initials() {}

    public static String of(String name) {
        var parts = name.strip().split("\\s+");
        if (parts.length > 1) {
            return Arrays.stream(parts)
                    .limit(LETTERS)
                    .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                    .collect(Collectors.joining())
                    .toUpperCase(Locale.ROOT);
        }
        var only = parts[0];
        if (only.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL)) {
            return only.substring(Math.max(0, only.length() - LETTERS));
        }
        return only.substring(0, Math.min(LETTERS, only.length())).toUpperCase(Locale.ROOT);
    }
}
