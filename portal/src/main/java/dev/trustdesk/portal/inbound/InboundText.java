package dev.trustdesk.portal.inbound;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Text from people, made fit to keep: composed (NFC), one kind of line end, without characters that nobody can see or that turn the
 * direction of writing around. Whether it may be kept is asked in the order size, characters.
 */
public final class InboundText {

    private static final int SUBJECT = 150;
    private static final int TEXT = 20_000;
    private static final int DAMAGED = 0xFFFD;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private InboundText() {}

    /** As it would be kept. Joiners stay: emoji and some scripts are written with them. */
    public static String cleaned(String raw) {
        return legible(raw).strip();
    }

    /** The same with the white space around it, where somebody is still writing. */
    public static String legible(String raw) {
        var text = raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
        var visible = only(c -> !isFormat(c) || isJoiner(c), text);
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    /** Why a cleaned text of one or more lines cannot be kept: a key of the bundle; empty when it can. */
    public static Optional<String> problemOfText(String cleaned) {
        return length(cleaned) > TEXT ? Optional.of("inbound.problem.text_too_long") : problemOfCharacters(cleaned);
    }

    /** The same for a cleaned text that has to fit into one line. */
    public static Optional<String> problemOfSubject(String cleaned) {
        if (length(cleaned) > SUBJECT) {
            return Optional.of("inbound.problem.subject_too_long");
        }
        return cleaned.indexOf('\n') >= 0 ? Optional.of("inbound.problem.one_line") : problemOfCharacters(cleaned);
    }

    /** The same for a cleaned text whose size has been looked at. */
    public static Optional<String> problemOfCharacters(String cleaned) {
        if (cleaned.codePoints().anyMatch(InboundText::isDamaged)) {
            return Optional.of("inbound.problem.damaged");
        }
        return cleaned.codePoints().anyMatch(InboundText::isControl)
                ? Optional.of("inbound.problem.control_characters")
                : Optional.empty();
    }

    /** Nothing in it that anybody could see. */
    public static boolean isEmpty(String cleaned) {
        return cleaned.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || isJoiner(c));
    }

    /** Length as people count it: a character outside the basic plane is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The characters of a text that are wanted. */
    static String only(IntPredicate wanted, String text) {
        return text.codePoints()
                .filter(wanted)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Without a shape of its own, such as a mark that turns the direction of writing around. */
    static boolean isFormat(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    private static boolean isJoiner(int c) {
        return c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
    }

    // What a decoder leaves behind where the bytes made no sense, and half of a pair.
    private static boolean isDamaged(int c) {
        return c == DAMAGED || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean isControl(int c) {
        return Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t';
    }
}
