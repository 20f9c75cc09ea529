package dev.trustdesk.portal.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Renders Markdown on the server, once, with the same rules for everybody: raw HTML becomes text, only an allow-list of elements
 * passes, links are {@code https}, {@code mailto} or ours. Facts are filled in after the sanitiser, by trusted markup.
 */
@Component
public class Markdown {

    private static final Logger LOG = LoggerFactory.getLogger(Markdown.class);

    // Two private-use characters carry a fact's key through parser and sanitiser; in what people write they are dropped
    // first.
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final Pattern CARRIED = Pattern.compile(OPEN + "([^" + CLOSE + "]*)" + CLOSE);
    private static final Pattern PRIVATE_USE = Pattern.compile("[" + OPEN + CLOSE + "]");

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "strong",
                    "em",
                    "code",
                    "pre",
                    "blockquote",
                    "br",
                    "hr",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "span",
                    "div")
            .allowWithoutAttributes("span", "div")
            .allowAttributes("id")
            .matching(Pattern.compile("[\\p{L}\\p{N}-]{1,120}"))
            .onElements("h2", "h3", "h4")
            .allowAttributes("class")
            .matching(Pattern.compile("td-anchor|td-host|td-table|language-[a-z0-9+-]{1,20}"))
            .onElements("a", "span", "div", "code")
            .allowAttributes("aria-label")
            .onElements("a")
            .allowAttributes("tabindex")
            .matching(Pattern.compile("0"))
            .onElements("div", "pre")
            .allowAttributes("align")
            .matching(Pattern.compile("left|right|center"))
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,6}"))
            .onElements("ol")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("rel")
            .matching(Pattern.compile("noopener noreferrer nofollow"))
            .onElements("a")
            .allowUrlProtocols("https", "mailto")
            .toFactory();

    private static final int MOST_CHARACTERS = 16_000_000;

    // More than any text may have that is published now, less than what would hold up every page of the site.
    private static final int MOST_CELLS = 10_000;
    private static final int DEEPEST = 50;

    private final FactSource facts;
    private final Texts texts;
    private final Parser parser = parser().extensions(
                    List.of(TablesExtension.builder().maxCells(MOST_CELLS).build()))
            .build();
    private final Parser withoutTables = parser().build();
    // Everything published is drawn with every change of anything, and of nearly all of it only a fact may be another.
    private final Cache<Source, String> known = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Source source, String html) -> source.markdown().length() + html.length())
            .build();

    private record Source(String markdown, Language language, LinkStyle links, String place) {}

    Markdown(FactSource facts, Texts texts) {
        this.facts = facts;
        this.texts = texts;
    }

    private static Parser.Builder parser() {
        return Parser.builder().includeSourceSpans(IncludeSourceSpans.NONE).maxOpenBlockParsers(DEEPEST);
    }

    /** Safe HTML of a text that is alone on its page, in one language, with its facts and links filled in. */
    public SafeHtml render(String markdown, Language language, LinkStyle links) {
        return render(markdown, language, links, "");
    }

    /** The same; the addresses of its sections begin with its place on the page. */
    SafeHtml render(String markdown, Language language, LinkStyle links, String place) {
        return new SafeHtml(filled(known.get(new Source(markdown, language, links, place), this::unfilled), language));
    }

    private String unfilled(Source source) {
        var document = parsed(carried(source.markdown()));
        var dressing = new LinkDressing(
                source.language(), source.links(), source.place(), texts.get(source.language(), "content.anchor"));
        document.accept(dressing);
        var html = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .attributeProviderFactory(context -> dressing)
                .build()
                .render(document);
        return boxed(ALLOWED.sanitize(html));
    }

    /** A table of more cells than can be drawn is shown as it was written: one text must not keep all others from their readers. */
    private Node parsed(String markdown) {
        try {
            return parser.parse(markdown);
        } catch (IllegalArgumentException e) {
            LOG.error("A table of more than {} cells", MOST_CELLS);
            return withoutTables.parse(markdown);
        }
    }

    /** A wide table scrolls in a box of its own, which the keyboard can reach. */
    private static String boxed(String html) {
        return html.replace("<table>", "<div class=\"td-table\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
    }

    /** The facts of a one-line text filled in as plain text, such as a summary or a title. */
    public String plain(String text, Language language) {
        return FactSource.REFERENCE
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(fact(found.group(1), language).plain()));
    }

    /** A whole text as plain text: its facts filled in, its markup and the targets of its links gone. */
    public String text(String markdown, Language language) {
        var document = parsed(plain(markdown, language));
        document.accept(new Unlinked());
        return TextContentRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(document)
                .strip();
    }

    /** Leaves of a link what is read of it. */
    private static final class Unlinked extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            LinkDressing.unlink(link);
        }
    }

    private static String carried(String markdown) {
        var clean = PRIVATE_USE.matcher(markdown).replaceAll("");
        return FactSource.REFERENCE.matcher(clean).replaceAll(OPEN + "$1" + CLOSE);
    }

    private String filled(String html, Language language) {
        return CARRIED.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(
                        fact(found.group(1), language).html().html()));
    }

    private FactSource.FactText fact(String key, Language language) {
        return facts.fact(key, language).orElseGet(() -> {
            LOG.error("No fact {}", key);
            return new FactSource.FactText("–", new SafeHtml("–"));
        });
    }
}
