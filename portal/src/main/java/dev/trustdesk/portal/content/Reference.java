package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Language;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a text can refer to instead of repeating it.
 *
 * @param target key of a fact, address of an answer
 * @param label what it is called; the words of a link to it
 * @param detail what it says at present, in plain text
 * @param language of label and detail
 */
public record Reference(Kind kind, String target, String label, String detail, Language language) {

    private static final Pattern BRACKET = Pattern.compile("[\\[\\]\\\\]");

    /** What is referred to. */
    public enum Kind implements Labelled {
        FACT,
        ANSWER;

        @Override
        public String labelKey() {
            return "content.reference." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What stands in Markdown before the words of a link; of a fact, the whole of it. */
    public String before() {
        return kind == Kind.FACT ? "{{fact:" + target + "}}" : "[";
    }

    /** The words of a link, where nobody has written any; a fact needs none. */
    public String words() {
        return kind == Kind.FACT
                ? ""
                : BRACKET.matcher(label).replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
    }

    /** What stands after the words of a link. */
    public String after() {
        return kind == Kind.FACT ? "" : "](faq:" + target + ")";
    }
}
