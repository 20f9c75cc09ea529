package dev.trustdesk.portal.transfer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What a reader of HTML would have read: its text, with the lines where they were. Nothing of its marks, styles and scripts stays. */
final class HtmlText {

    private HtmlText() {}

    static String of(String html) {
        var body = Jsoup.parse(html).body();
        var text = new StringBuilder();
        // Styles and scripts are data and no text.
        NodeTraversor.traverse(new Lines(text), body);
        return text.toString().strip();
    }

    private record Lines(StringBuilder text) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode written) {
                var plain = written.text();
                text.append(endsLine() ? plain.stripLeading() : plain);
            } else if (node instanceof Element element && element.normalName().equals("br")) {
                text.append('\n');
            } else if (node instanceof Element element && element.normalName().equals("li")) {
                newLine();
                text.append("- ");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                newLine();
                if (element.normalName().equals("p")) {
                    text.append('\n');
                }
            }
        }

        private void newLine() {
            if (!endsLine()) {
                text.append('\n');
            }
        }

        private boolean endsLine() {
            return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        }
    }
}
