package dev.trustdesk.portal.platform;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** What a deed changed, from what to what. A value's earlier one stands beside it, under its name and {@code -was}. */
public final class AuditDetail {

    private static final String WAS = "-was";
    private static final int LONGEST = 200;

    private final SequencedMap<String, String> detail = new LinkedHashMap<>();

    private AuditDetail() {}

    public static AuditDetail of() {
        return new AuditDetail();
    }

    /** Adds a value that differs from the earlier one; one that stayed is not worth a word. */
    public AuditDetail changed(String name, String was, String is) {
        if (!was.equals(is)) {
            detail.put(name + WAS, was);
            detail.put(name, is);
        }
        return this;
    }

    /** The same for a longer text: only the stretch that differs, shortened, because nobody compares pages in a list. */
    public AuditDetail reworded(String name, String was, String is) {
        var same = commonPrefix(was, is);
        var end = commonSuffix(was, is, same);
        return changed(name, stretch(was, same, was.length() - end), stretch(is, same, is.length() - end));
    }

    public AuditDetail with(String name, String value) {
        detail.put(name, value);
        return this;
    }

    public Map<String, String> toMap() {
        return Map.copyOf(detail);
    }

    // Whole words: what begins in the middle of one cannot be read.
    private static int commonPrefix(String was, String is) {
        var mismatch = Arrays.mismatch(was.toCharArray(), is.toCharArray());
        var same = mismatch < 0 ? was.length() : mismatch;
        while (same > 0
                && same < Math.max(was.length(), is.length())
                && !Character.isWhitespace(was.charAt(same - 1))) {
            same--;
        }
        return same;
    }

    private static int commonSuffix(String was, String is, int from) {
        var most = Math.min(was.length(), is.length()) - from;
        var same = 0;
        while (same < most && was.charAt(was.length() - 1 - same) == is.charAt(is.length() - 1 - same)) {
            same++;
        }
        while (same > 0 && !Character.isWhitespace(was.charAt(was.length() - same))) {
            same--;
        }
        return same;
    }

    private static String stretch(String text, int from, int to) {
        var stretch = text.substring(from, to).strip().replaceAll("\\s+", " ");
        if (stretch.codePointCount(0, stretch.length()) > LONGEST) {
            stretch = stretch.substring(0, stretch.offsetByCodePoints(0, LONGEST)) + "…";
        }
        return stretch.isEmpty() ? "–" : (from > 0 ? "… " : "") + stretch + (to < text.length() ? " …" : "");
    }

    static SequencedMap<String, String> differences(Map<String, String> detail) {
        var read = new LinkedHashMap<String, String>();
        new TreeMap<>(detail).forEach((name, value) -> {
            if (!name.endsWith(WAS)) {
                var was = detail.get(name + WAS);
                read.put(name, was == null ? value : was + " → " + value);
            }
        });
        return read;
    }
}
