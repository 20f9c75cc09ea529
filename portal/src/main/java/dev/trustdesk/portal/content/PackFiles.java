package dev.trustdesk.portal.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The starter pack as it ships inside the application. */
@Component
class PackFiles {

    private static final String ROOT = "/pack/";

    SortedMap<String, String> read() {
        var files = new TreeMap<String, String>();
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + "**/*.*")) {
                var url = resource.getURL().toString();
                var path = url.substring(url.lastIndexOf(ROOT) + ROOT.length());
                files.put(
                        path,
                        resource.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
