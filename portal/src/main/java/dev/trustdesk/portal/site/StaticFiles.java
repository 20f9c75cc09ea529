package dev.trustdesk.portal.site;

import dev.trustdesk.portal.site.model.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files under {@code /assets/}, in memory, and their addresses that change with their content. */
@Component
class StaticFiles implements Frame.Assets {

    private static final String FOLDER = "classpath:META-INF/resources/assets/";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("svg", MatrixFiles.SVG),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("txt", Page.TEXT),
            Map.entry("html", Page.HTML),
            Map.entry("atom", Page.ATOM),
            Map.entry("xml", Page.XML),
            Map.entry("csv", MatrixFiles.CSV),
            Map.entry("json", MatrixFiles.JSON));

    private final Map<String, Page> files;

    StaticFiles() {
        var read = new HashMap<String, byte[]>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FOLDER + "*.*")) {
                var name = file.getFilename();
                if (name != null) {
                    read.put(name, file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The tokens are a file of their own for the portal; a reader's page should cost one request, not two.
        read.put("site.css", joined(require(read, "tokens.css"), require(read, "site.css")));
        files = new HashMap<>();
        read.forEach((name, bytes) -> files.put("/assets/" + name, Page.of(type(name), bytes)));
    }

    /** The files by address, without a version. */
    Map<String, Page> files() {
        return files;
    }

    Page file(String name) {
        return require(files, "/assets/" + name);
    }

    /** For ever the same content under the same address. */
    @Override
    public String url(String name) {
        return "/assets/" + name + "?v=" + file(name).fingerprint();
    }

    static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = new ByteArrayOutputStream(first.length + second.length);
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }

    private static <T> T require(Map<String, T> from, String name) {
        var found = from.get(name);
        if (found == null) {
            throw new IllegalStateException("No such asset: " + name);
        }
        return found;
    }
}
