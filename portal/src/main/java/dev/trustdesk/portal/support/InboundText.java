package dev.trustdesk.portal.support;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Text from people, made fit to keep: composed (NFC), one kind of line end, without characters that nobody can see or that turn the
 * direction of writing around. Whether it may be kept is asked in the order size, characters.
 */
final class InboundText {

    static final int SUBJECT = 150;
    static final int TEXT = 20_000;

    private static final int DAMAGED = 0xFFFD;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private InboundText() {}

    /** As it would be kept. Joiners stay: emoji and some scripts are written with them. */
    static String cleaned(String raw) {
        var text = raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
        var visible = text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT
                        || c == ZERO_WIDTH_NON_JOINER
                        || c == ZERO_WIDTH_JOINER)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
    }

    /** Why a cleaned text of one or more lines cannot be kept: a key of the bundle; empty when it can. */
    static Optional<String> problemOfText(String cleaned) {
        if (cleaned.codePointCount(0, cleaned.length()) > TEXT) {
            return Optional.of("support.problem.text_too_long");
        }
        return problemOfCharacters(cleaned);
    }

    static Optional<String> problemOfSubject(String cleaned) {
        if (cleaned.codePointCount(0, cleaned.length()) > SUBJECT) {
            return Optional.of("support.problem.subject_too_long");
        }
        return cleaned.indexOf('\n') >= 0 ? Optional.of("support.problem.one_line") : problemOfCharacters(cleaned);
    }

    static Optional<String> problemOfCharacters(String cleaned) {
        if (cleaned.codePoints().anyMatch(InboundText::damaged)) {
            return Optional.of("support.problem.damaged");
        }
        return cleaned.codePoints().anyMatch(InboundText::control)
                ? Optional.of("support.problem.control_characters")
                : Optional.empty();
    }

    /** Nothing in it that anybody could see. */
    static boolean isEmpty(String cleaned) {
        return cleaned.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || c == ZERO_WIDTH_JOINER
                        || c == ZERO_WIDTH_NON_JOINER);
    }

    // What a decoder leaves behind where the bytes made no sense, and half of a pair.
    private static boolean damaged(int c) {
        return c == DAMAGED || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean control(int c) {
        return Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t';
    }
}
