package dev.trustdesk.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of features names its tests, and a test that was renamed or deleted shows nothing any more. */
class FeaturesTest {

    private static final Path LIST = Path.of("../docs/features.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern NAMED = Pattern.compile("([A-Z]\\w*(?:Test|IT|Properties))(?:\\.(\\w+)(…)?)?");
    private static final Pattern SAME_CLASS = Pattern.compile("…(\\w+)…?");

    @Test
    void everyTestThatTheListNamesIsThere() throws IOException {
        var missing = missing(Files.readString(LIST), sources());
        assertThat(missing).isEmpty();
    }

    @Test
    void theTestSeesWhatIsNotThere() {
        var sources = Map.of("SomeTest", "void itWorksWell() {}");
        assertThat(missing("`SomeTest`, `SomeTest.itWorks…`, `…itWorksWell`, `SomeTest.itWorksWell`", sources))
                .isEmpty();
        assertThat(missing("`NoTest`, `SomeTest.itWorks`, `…itFails…`", sources))
                .containsExactly("NoTest", "SomeTest.itWorks", "…itFails…");
    }

    private static List<String> missing(String list, Map<String, String> sources) {
        var missing = new ArrayList<String>();
        for (var line : list.split("\n")) {
            var type = "";
            for (var found : CODE.matcher(line).results().toList()) {
                var name = found.group(1);
                var named = NAMED.matcher(name);
                var same = SAME_CLASS.matcher(name);
                if (named.matches()) {
                    type = named.group(1);
                    var source = sources.get(type);
                    var method = named.group(2);
                    var end = named.group(3) == null ? "\\(" : "\\w*\\(";
                    if (source == null || method != null && !holds(source, method + end)) {
                        missing.add(name);
                    }
                } else if (same.matches() && !holds(sources.getOrDefault(type, ""), same.group(1) + "\\w*\\(")) {
                    missing.add(name);
                }
            }
        }
        return missing;
    }

    private static boolean holds(String source, String method) {
        return Pattern.compile("\\bvoid\\s+" + method).matcher(source).find();
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        try (var files = Files.walk(TESTS)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }
}
