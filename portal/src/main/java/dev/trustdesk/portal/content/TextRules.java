package dev.trustdesk.portal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** What holds for every text that readers read, wherever it was written. */
public final class TextRules {

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
    public record Findings(List<String> deadLinks, boolean rawHtml, boolean topHeading) {
        public Findings {
            deadLinks = List.copyOf(deadLinks);
        }
    }

    /** @param exists whether there is a page of a kind, such as {@code faq}, at an address */
    public static Findings check(String markdown, BiPredicate<String, String> exists) {
        var dead = new ArrayList<String>();
        var rawHtml = false;
        var topHeading = false;
        var fenced = false;
        for (var line : markdown.split("\n", -1)) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            } else if (!fenced) {
                links(line).stream()
                        .filter(link -> !leadsSomewhere(link, exists))
                        .forEach(dead::add);
                rawHtml |= holdsRawHtml(line);
                topHeading |= isTopHeading(line);
            }
        }
        return new Findings(dead, rawHtml, topHeading);
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
