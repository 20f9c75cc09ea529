package dev.trustdesk.portal.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where two texts differ, word by word; line by line where so much differs that words would be noise. */
public final class TextDiff {

    private static final Pattern WORD =
            Pattern.compile("\\n|[^\\S\\n]+|[\\p{L}\\p{M}\\p{N}]+|[^\\s\\p{L}\\p{M}\\p{N}]");
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    /** Beyond that many differences the search for the fewest costs more than it tells. */
    private static final int MOST_EDITS = 600;

    /** So many characters are read before and after a change. */
    private static final int AROUND = 160;

    private TextDiff() {}

    /** A stretch of text. */
    public record Piece(Kind kind, String text) {}

    /** Whether it stands in both texts, in the old one only, or in the new one only. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** The pieces in their order; what was removed stands before what was added in its place. */
    public static List<Piece> of(String old, String now) {
        return compared(old, now, WORD, LINE);
    }

    /** With what stayed cut down to what stands next to a change. */
    public static List<Piece> shortened(List<Piece> pieces) {
        var shortened = new ArrayList<Piece>();
        for (var at = 0; at < pieces.size(); at++) {
            var piece = pieces.get(at);
            shortened.add(
                    piece.kind() == Kind.SAME
                            ? new Piece(Kind.SAME, cut(piece.text(), at > 0, at + 1 < pieces.size()))
                            : piece);
        }
        return List.copyOf(shortened);
    }

    private static String cut(String text, boolean afterChange, boolean beforeChange) {
        var kept = (afterChange ? AROUND : 0) + (beforeChange ? AROUND : 0);
        if (text.length() <= kept + AROUND || !afterChange && !beforeChange) {
            return text;
        }
        var head = afterChange ? text.substring(0, text.lastIndexOf(' ', AROUND) + 1) : "";
        var space = text.indexOf(' ', text.length() - AROUND);
        var tail = beforeChange ? text.substring(space < 0 ? text.length() - AROUND : space + 1) : "";
        return head + "… " + tail;
    }

    /** Whether the two texts say the same. */
    public static boolean isSame(List<Piece> pieces) {
        return pieces.stream().allMatch(piece -> piece.kind() == Kind.SAME);
    }

    /** @param coarser what is compared if there are too many differences; null: then all between is another text */
    private static List<Piece> compared(String old, String now, Pattern unit, @Nullable Pattern coarser) {
        var a = units(old, unit);
        var b = units(now, unit);
        var start = 0;
        while (start < a.size() && start < b.size() && a.get(start).equals(b.get(start))) {
            start++;
        }
        var end = 0;
        while (end < a.size() - start
                && end < b.size() - start
                && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
            end++;
        }
        var went = a.subList(start, a.size() - end);
        var came = b.subList(start, b.size() - end);
        var middle = shortest(went, came, MOST_EDITS);
        if (middle.isEmpty() && !(went.isEmpty() && came.isEmpty())) {
            if (coarser != null) {
                return compared(old, now, coarser, null);
            }
            middle = List.of(
                    new Piece(Kind.REMOVED, String.join("", went)), new Piece(Kind.ADDED, String.join("", came)));
        }
        var pieces = new ArrayList<Piece>();
        a.subList(0, start).forEach(text -> pieces.add(new Piece(Kind.SAME, text)));
        pieces.addAll(middle);
        a.subList(a.size() - end, a.size()).forEach(text -> pieces.add(new Piece(Kind.SAME, text)));
        return joined(pieces);
    }

    private static List<String> units(String text, Pattern unit) {
        return unit.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Myers' greedy search for the fewest edits; nothing if there are more than {@code most}. */
    private static List<Piece> shortest(List<String> a, List<String> b, int most) {
        var limit = Math.min(most, a.size() + b.size());
        var furthest = new int[2 * limit + 3];
        var traces = new ArrayList<int[]>();
        for (var edits = 0; edits <= limit; edits++) {
            traces.add(Arrays.copyOfRange(furthest, limit - edits, limit + edits + 3));
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2) {
                var at = limit + 1 + diagonal;
                var x = diagonal == -edits || diagonal != edits && furthest[at - 1] < furthest[at + 1]
                        ? furthest[at + 1]
                        : furthest[at - 1] + 1;
                while (x < a.size() && x - diagonal < b.size() && a.get(x).equals(b.get(x - diagonal))) {
                    x++;
                }
                furthest[at] = x;
                if (x >= a.size() && x - diagonal >= b.size()) {
                    return backwards(a, b, traces);
                }
            }
        }
        return List.of();
    }

    private static List<Piece> backwards(List<String> a, List<String> b, List<int[]> traces) {
        var pieces = new ArrayList<Piece>();
        var x = a.size();
        var y = b.size();
        for (var edits = traces.size() - 1; edits >= 0; edits--) {
            // The array of a step begins one diagonal below its lowest.
            var before = traces.get(edits);
            var middle = edits + 1;
            var diagonal = x - y;
            var down = diagonal == -edits
                    || diagonal != edits && before[middle + diagonal - 1] < before[middle + diagonal + 1];
            var from = down ? diagonal + 1 : diagonal - 1;
            var fromX = edits == 0 ? 0 : before[middle + from];
            var fromY = edits == 0 ? 0 : fromX - from;
            while (x > fromX && y > fromY) {
                x--;
                y--;
                pieces.add(new Piece(Kind.SAME, a.get(x)));
            }
            if (x > fromX) {
                x--;
                pieces.add(new Piece(Kind.REMOVED, a.get(x)));
            } else if (y > fromY) {
                y--;
                pieces.add(new Piece(Kind.ADDED, b.get(y)));
            }
        }
        Collections.reverse(pieces);
        return pieces;
    }

    /** Neighbours of one kind become one piece; a space between two changes belongs to both. */
    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (var at = 0; at < pieces.size(); at++) {
            var piece = pieces.get(at);
            var between = piece.kind() == Kind.SAME
                    && piece.text().equals(" ")
                    && removed.length() + added.length() > 0
                    && at + 1 < pieces.size()
                    && pieces.get(at + 1).kind() != Kind.SAME;
            if (piece.kind() != Kind.ADDED && (between || piece.kind() == Kind.REMOVED)) {
                removed.append(piece.text());
            }
            if (piece.kind() != Kind.REMOVED && (between || piece.kind() == Kind.ADDED)) {
                added.append(piece.text());
            }
            if (piece.kind() == Kind.SAME && !between) {
                flush(joined, removed, added);
                append(joined, piece);
            }
        }
        flush(joined, removed, added);
        return List.copyOf(joined);
    }

    private static void flush(List<Piece> joined, StringBuilder removed, StringBuilder added) {
        if (!removed.isEmpty()) {
            append(joined, new Piece(Kind.REMOVED, removed.toString()));
            removed.setLength(0);
        }
        if (!added.isEmpty()) {
            append(joined, new Piece(Kind.ADDED, added.toString()));
            added.setLength(0);
        }
    }

    private static void append(List<Piece> joined, Piece piece) {
        if (!joined.isEmpty() && joined.getLast().kind() == piece.kind()) {
            joined.set(
                    joined.size() - 1, new Piece(piece.kind(), joined.getLast().text() + piece.text()));
        } else {
            joined.add(piece);
        }
    }
}
