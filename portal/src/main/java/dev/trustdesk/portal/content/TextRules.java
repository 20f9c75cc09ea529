package dev.trustdesk.portal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/** What holds for every text that readers read, wherever it was written. */
public final class TextRules {

    private static final int MOST_CELLS = 1_000;
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(50).build();
    private static final Pattern UNSAFE =
            Pattern.compile("(javascript|vbscript|data|file|blob|http|ftp):", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Set<String> PAGES = Set.of(
            "/",
            "/faq",
            "/exchanges",
            "/updates",
            "/start",
            "/help",
            "/facts",
            "/security/official",
            "/security/check",
            "/security/fakes",
            "/security/incidents",
            "/security/migration-safety",
            "/security/incident-guide");
    private static final Pattern RAW_HTML = Pattern.compile("^\\s*<[a-zA-Z/!]");
    private static final Pattern TOP_HEADING = Pattern.compile("^#\\s");

    private TextRules() {}

    /** What a whole Markdown text does against the rules. Code blocks may say what they like. */
    public record Findings(
            List<String> deadLinks, List<String> unsafeLinks, boolean rawHtml, boolean topHeading, boolean hugeTable) {
        public Findings {
            deadLinks = List.copyOf(deadLinks);
            unsafeLinks = List.copyOf(unsafeLinks);
        }
    }

    /** @param exists whether there is a page of a kind, such as {@code faq}, at an address */
    public static Findings check(String markdown, BiPredicate<String, String> exists) {
        var rawHtml = false;
        var topHeading = false;
        var hugeTable = false;
        var fenced = false;
        var cells = 0L;
        for (var line : markdown.split("\n", -1)) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            } else if (!fenced) {
                rawHtml |= holdsRawHtml(line);
                topHeading |= isTopHeading(line);
                cells = line.indexOf('|') < 0
                        ? 0
                        : cells + line.chars().filter(c -> c == '|').count();
                hugeTable |= cells > MOST_CELLS;
            }
        }
        var astray = targets(markdown).stream()
                .filter(link -> !leadsSomewhere(link, exists))
                .toList();
        return new Findings(
                astray.stream().filter(link -> !isUnsafe(link)).toList(),
                astray.stream().filter(TextRules::isUnsafe).toList(),
                rawHtml,
                topHeading,
                hugeTable);
    }

    /** Where links and pictures lead, however they are written. */
    private static List<String> targets(String markdown) {
        var found = new ArrayList<String>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                found.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                found.add(image.getDestination());
            }
        });
        return found;
    }

    /** Whether it could run something, show something of its own, or be read on the way. */
    private static boolean isUnsafe(String target) {
        return UNSAFE.matcher(target.strip()).lookingAt();
    }

    /** Where the links of a text lead, as they were written. */
    static List<String> links(String text) {
        return LINK.matcher(text).results().map(found -> found.group(1)).toList();
    }

    static boolean leadsSomewhere(String target, BiPredicate<String, String> exists) {
        if (target.startsWith("https://") || target.startsWith("mailto:")) {
            return true;
        }
        var parts = target.split(":", 2);
        if (parts.length < 2) {
            return false;
        }
        return parts[0].equals("page") ? PAGES.contains(parts[1]) : exists.test(parts[0], parts[1]);
    }

    static boolean holdsRawHtml(String line) {
        return RAW_HTML.matcher(line).find();
    }

    static boolean isTopHeading(String line) {
        return TOP_HEADING.matcher(line).find();
    }
}
