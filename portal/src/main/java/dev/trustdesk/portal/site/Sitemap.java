package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.TrustdeskSettings;
import java.util.List;

/** The list of pages for search engines, each with its other language. */
record Sitemap(TrustdeskSettings settings) {

    /** {@code paths} are without the language and need no escaping: slugs hold letters, digits and hyphens only. */
    String of(List<String> paths) {
        var xml = new StringBuilder("""
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
            """);
        for (var path : paths) {
            var english = settings.url(path);
            var korean = settings.url(path.equals("/") ? "/ko" : "/ko" + path);
            var alternates = "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"" + english + "\"/>"
                    + "<xhtml:link rel=\"alternate\" hreflang=\"ko\" href=\"" + korean + "\"/>";
            xml.append("<url><loc>")
                    .append(english)
                    .append("</loc>")
                    .append(alternates)
                    .append("</url>\n");
            xml.append("<url><loc>")
                    .append(korean)
                    .append("</loc>")
                    .append(alternates)
                    .append("</url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }
}
