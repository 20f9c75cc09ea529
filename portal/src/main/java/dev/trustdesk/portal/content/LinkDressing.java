package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Language;
import java.net.IDN;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * Resolves our references, shows an external link's host, and gives every section an anchor that can be copied. An external host is
 * shown in its ASCII form, so that a look-alike letter is seen for what it is.
 */
final class LinkDressing extends AbstractVisitor implements AttributeProvider {

    private static final Pattern HTTPS = Pattern.compile("^https:[/\\\\]*", Pattern.CASE_INSENSITIVE);

    // Browsers take a backslash for a slash and leave control characters out: either could turn a path into another
    // host.
    private static final Pattern HARMLESS = Pattern.compile("(?i:mailto:|#|/(?![/\\\\]))[^\\\\\\p{Cntrl}]*");
    private static final int TOP_LEVEL = 2;
    private static final int DEEPEST_ANCHOR = 4;

    private final Language language;
    private final LinkStyle links;
    private final String place;
    private final String anchorLabel;
    private final Map<Node, String> ids = new IdentityHashMap<>();
    private final Map<Node, String> anchors = new IdentityHashMap<>();
    private final Map<Node, Boolean> external = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();

    LinkDressing(Language language, LinkStyle links, String place, String anchorLabel) {
        this.language = language;
        this.links = links;
        this.place = place;
        this.anchorLabel = anchorLabel;
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        heading.setLevel(Math.max(TOP_LEVEL, heading.getLevel()));
        if (heading.getLevel() > DEEPEST_ANCHOR) {
            return;
        }
        var words = words(heading);
        var id = unique(place.isEmpty() ? slug(words) : place + "-" + slug(words));
        ids.put(heading, id);
        var anchor = new Link("#" + id, null);
        anchor.appendChild(new Text("#"));
        anchors.put(anchor, anchorLabel + ": " + words);
        heading.appendChild(new Text(" "));
        heading.appendChild(anchor);
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        var target = link.getDestination();
        var ours = links.resolve(target, language);
        if (ours.isPresent()) {
            link.setDestination(ours.get());
        } else if (HTTPS.matcher(target).lookingAt()) {
            external.put(link, true);
            showHost(link, target);
        } else if (!HARMLESS.matcher(target).matches()) {
            unlink(link);
        }
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (ids.containsKey(node)) {
            attributes.put("id", ids.getOrDefault(node, ""));
        } else if (anchors.containsKey(node)) {
            attributes.put("class", "td-anchor");
            attributes.put("aria-label", anchors.getOrDefault(node, ""));
        } else if (external.containsKey(node)) {
            attributes.put("rel", "noopener noreferrer nofollow");
        } else if (node instanceof FencedCodeBlock && tag.equals("pre")) {
            // A block that scrolls sideways must be reachable by keyboard.
            attributes.put("tabindex", "0");
        }
    }

    /** Leaves of a link what is read of it. */
    static void unlink(Link link) {
        for (var child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
            link.insertBefore(child);
        }
        link.unlink();
    }

    private static void showHost(Link link, String target) {
        var host = host(target);
        if (!host.isEmpty() && !words(link).contains(host)) {
            link.appendChild(new Text(" (" + host + ")"));
        }
    }

    /** Taken from the text of the link: {@link java.net.URI} knows no host outside of ASCII, which is the very case that matters. */
    private static String host(String target) {
        var authority = HTTPS.matcher(target).replaceFirst("").split("[/?#\\\\]", 2)[0];
        var host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    private String unique(String slug) {
        var id = slug;
        for (var number = 2; !taken.add(id); number++) {
            id = slug + "-" + number;
        }
        return id;
    }

    private static String slug(String words) {
        var slug = Normalizer.normalize(words, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "section" : slug.substring(0, Math.min(slug.length(), 80));
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Text text -> words.append(text.getLiteral());
                case Code code -> words.append(code.getLiteral());
                default -> words.append(words(child));
            }
        }
        return words.toString().strip();
    }
}
