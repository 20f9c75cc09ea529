package dev.trustdesk.portal.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds keys that are written as lists of bytes, as Solana's tools and programs print them: 64 for a pair, 32 for its secret half;
 * decimal, hexadecimal or signed, in brackets or not, with their places ({@code "0": 12}) or without.
 */
final class NumberLists {

    private static final Pattern INDEX = Pattern.compile("(?<![0-9.])\"?[0-9]{1,2}\"?[ \t]*+:[ \t]*+(?=[0-9-])");
    private static final String ITEM = "(-?(?:0[xX][0-9A-Fa-f]{1,2}|[0-9]++))";
    private static final String GAP = "[ \t\n\\x0B\f\r,]*+";
    private static final Pattern FIRST = Pattern.compile("(?:([\\[{(])" + GAP + ")?+" + ITEM);
    private static final Pattern NEXT = Pattern.compile(GAP + ITEM);
    private static final Pattern END = Pattern.compile(GAP + "([\\]})])");

    private static final int SEED = 32;
    // Digits of the longest byte; what has more is none.
    private static final int LONGEST_ITEM = 5;
    private static final int NO_BYTE = 999;
    private static final int HIGHEST_OF_TEXT = 127;

    private NumberLists() {}

    static SecretCheck check(String text, Effort effort) {
        effort.spend(text.length());
        var plain = INDEX.matcher(text).replaceAll("");
        SecretCheck worst = SecretCheck.CLEAN;
        for (var at = FIRST.matcher(plain); at.find(); ) {
            var values = new ArrayList<Integer>();
            values.add(value(at.group(2)));
            var end = rest(plain, at.end(), values);
            var closed = lookingAt(END, plain, end).lookingAt();
            var found = judged(values, at.group(1) != null && closed, effort);
            if (found.isSecret()) {
                return found;
            }
            worst = found.isClean() ? worst : found;
            at.region(end, plain.length());
        }
        return worst;
    }

    private static int rest(String plain, int from, List<Integer> values) {
        var end = from;
        for (var next = lookingAt(NEXT, plain, end); next.lookingAt(); next.region(end, plain.length())) {
            values.add(value(next.group(1)));
            end = next.end();
        }
        return end;
    }

    private static Matcher lookingAt(Pattern pattern, String text, int from) {
        return pattern.matcher(text).region(from, text.length());
    }

    private static int value(String item) {
        if (item.length() > LONGEST_ITEM) {
            return NO_BYTE;
        }
        var bare = item.startsWith("-") ? item.substring(1) : item;
        var value = bare.regionMatches(true, 0, "0x", 0, 2)
                ? Integer.parseInt(bare.substring(2), 16)
                : Integer.parseInt(bare);
        return item.startsWith("-") ? -value : value;
    }

    /** A number more or less, or a list whose numbers stand in no brackets, may be a key that was damaged: that is asked about. */
    private static SecretCheck judged(List<Integer> values, boolean enclosed, Effort effort) {
        var count = values.size();
        var nearly = Math.abs(count - SEED) <= 1 || Math.abs(count - KeyPair.BYTES) <= 1;
        if (!nearly || !values.stream().allMatch(value -> value >= Byte.MIN_VALUE && value < 256)) {
            return SecretCheck.CLEAN;
        }
        effort.spend(Effort.COMPUTED);
        if (count == KeyPair.BYTES && (enclosed || KeyPair.is(bytes(values)))) {
            return SecretCheck.PRIVATE_KEY;
        }
        if (!drawn(values)) {
            return SecretCheck.CLEAN;
        }
        return count == SEED && enclosed ? SecretCheck.PRIVATE_KEY : SecretCheck.PERHAPS_A_KEY;
    }

    /** Looks drawn by lot: no counting, no table of small numbers. */
    private static boolean drawn(List<Integer> values) {
        var rising = true;
        for (var i = 1; i < values.size(); i++) {
            rising &= values.get(i) >= values.get(i - 1);
        }
        return !rising
                && values.stream().distinct().count() * 10 >= values.size() * 6L
                && values.stream().anyMatch(value -> value < 0 || value > HIGHEST_OF_TEXT);
    }

    private static byte[] bytes(List<Integer> values) {
        var bytes = new byte[values.size()];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = values.get(i).byteValue();
        }
        return bytes;
    }
}
