package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/** What holds for every text that readers read, wherever it was written. A text is judged by what is drawn of it, not by how it is written. */
public final class TextRules {

    private static final int MOST_CELLS = 1_000;
    private static final int DEEPEST = 50;
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private static final Parser WITH_TABLES = Parser.builder()
            .extensions(List.of(TablesExtension.builder().maxCells(MOST_CELLS).build()))
            .maxOpenBlockParsers(DEEPEST)
            .build();
    private static final Pattern UNSAFE =
            Pattern.compile("(javascript|vbscript|data|file|blob|http|ftp):|[/\\\\]{2}", Pattern.CASE_INSENSITIVE);
    // Browsers leave these out of an address.
    private static final Pattern LEFT_OUT = Pattern.compile("[\\p{Cntrl}\\s]");
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

    private TextRules() {}

    /** What a whole Markdown text does against the rules. Code may say what it likes. */
    public record Findings(
            List<String> deadLinks, List<String> unsafeLinks, boolean rawHtml, boolean topHeading, boolean hugeTable) {
        public Findings {
            deadLinks = List.copyOf(deadLinks);
            unsafeLinks = List.copyOf(unsafeLinks);
        }
    }

    /** Where nobody can say which pages there are: a reference counts by its form, and a reader who follows a dead one reads so. */
    public static Findings check(String markdown) {
        return findings(
                markdown,
                target -> leavesUs(target)
                        || LinkStyle.SITE.resolve(target, Language.EN).isPresent());
    }

    /** @param exists whether there is a page of a kind, such as {@code faq}, at an address */
    public static Findings check(String markdown, BiPredicate<String, String> exists) {
        return findings(markdown, target -> leadsSomewhere(target, exists));
    }

    /** Where the links and pictures of a text lead, however they are written. */
    public static List<String> targets(String markdown) {
        return seen(markdown).targets;
    }

    private static Seen seen(String markdown) {
        var seen = new Seen();
        PARSER.parse(markdown).accept(seen);
        return seen;
    }

    private static Findings findings(String markdown, Predicate<String> leadsSomewhere) {
        var seen = seen(markdown);
        return new Findings(
                seen.targets.stream()
                        .filter(target -> !isUnsafe(target) && !leadsSomewhere.test(target))
                        .toList(),
                seen.targets.stream().filter(TextRules::isUnsafe).toList(),
                seen.rawHtml,
                seen.topHeading,
                hasHugeTable(markdown));
    }

    /** What is drawn of a text. */
    private static final class Seen extends AbstractVisitor {
        private final List<String> targets = new ArrayList<>();
        private boolean rawHtml;
        private boolean topHeading;

        @Override
        public void visit(Link link) {
            targets.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            targets.add(image.getDestination());
        }

        @Override
        public void visit(HtmlBlock html) {
            rawHtml = true;
        }

        @Override
        public void visit(HtmlInline html) {
            rawHtml = true;
        }

        @Override
        public void visit(Heading heading) {
            topHeading |= heading.getLevel() == 1;
            visitChildren(heading);
        }
    }

    /** Counted by the parser: a row that says one word has as many cells as the head of its table. */
    private static boolean hasHugeTable(String markdown) {
        try {
            WITH_TABLES.parse(markdown);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** Whether it could run something, show something of its own, or be read on the way. */
    private static boolean isUnsafe(String target) {
        return UNSAFE.matcher(LEFT_OUT.matcher(target).replaceAll("")).lookingAt();
    }

    private static boolean leavesUs(String target) {
        return target.startsWith("https://") || target.startsWith("mailto:");
    }

    /** Where the links of one line lead, as they were written. */
    static List<String> links(String text) {
        return LINK.matcher(text).results().map(found -> found.group(1)).toList();
    }

    static boolean leadsSomewhere(String target, BiPredicate<String, String> exists) {
        if (leavesUs(target)) {
            return true;
        }
        var parts = target.split(":", 2);
        if (parts.length < 2) {
            return false;
        }
        return parts[0].equals("page") ? PAGES.contains(parts[1]) : exists.test(parts[0], parts[1]);
    }
}
