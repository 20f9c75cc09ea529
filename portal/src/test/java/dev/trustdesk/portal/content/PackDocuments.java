package dev.trustdesk.portal.content;

import java.util.Map;
import java.util.TreeMap;

/** Documents of an invented pack, read by the real reader. */
public final class PackDocuments {

    private PackDocuments() {}

    /** @param fields further lines of front matter */
    public static PackDocument markdown(
            String kind, String slug, String id, String language, String fields, String body) {
        return read(kind + "/" + slug + "." + language + ".md", """
                ---
                id: %s
                title: An invented title
                summary: An invented summary.
                order: 10
                as_of: 2026-11-01
                verified_at: 2026-11-20
                confidence: V
                sources: []
                %s
                ---
                %s
                """.formatted(id, fields, body));
    }

    /** The only document of a file. */
    public static PackDocument read(String path, String text) {
        var reading = PackReader.read(new TreeMap<>(Map.of(path, text)));
        if (!reading.problems().isEmpty()) {
            throw new IllegalArgumentException(reading.problems().toString());
        }
        return reading.documents().getFirst();
    }
}
