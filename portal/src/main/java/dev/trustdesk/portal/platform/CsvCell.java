package dev.trustdesk.portal.platform;

import java.text.Normalizer;

/**
 * A cell that no spreadsheet takes for a formula. A text that begins like one gets an apostrophe in front, which spreadsheets read as
 * "this is text".
 *
 * <p>OWASP's page on CSV injection, and its ASVS 5 (1.2.10), name the beginnings: equals, plus, minus, at, tab, carriage return, line
 * feed, null, and the full-width forms of the signs, which some spreadsheets fold. Spreadsheets also trim before they look, so blanks
 * and signs that nobody sees do not hide a beginning here. Quotation marks around a cell alone do not help: they are gone before the
 * cell is looked at. An apostrophe in front of such a text gets another one, so that what was written can always be told from what was
 * exported.
 */
public final class CsvCell {

    private static final String SIGNS = "=+-@";
    private static final char APOSTROPHE = '\'';

    private CsvCell() {}

    /** The text as it may stand in a cell. */
    public static String safe(String text) {
        return beginsLikeAFormula(text) ? APOSTROPHE + text : text;
    }

    public static boolean beginsLikeAFormula(String text) {
        var bare = withoutApostrophes(text);
        if (!bare.isEmpty() && Character.isISOControl(bare.charAt(0))) {
            return true;
        }
        return bare.codePoints()
                .filter(c -> c != APOSTROPHE && !isUnseen(c))
                .limit(1)
                .anyMatch(c -> SIGNS.contains(plain(c)));
    }

    private static String withoutApostrophes(String text) {
        var begin = 0;
        while (begin < text.length() && text.charAt(begin) == APOSTROPHE) {
            begin++;
        }
        return text.substring(begin);
    }

    private static boolean isUnseen(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    /** The plain sign of a full-width or small one. */
    private static String plain(int c) {
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    }
}
