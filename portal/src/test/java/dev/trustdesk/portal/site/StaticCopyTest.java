package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.platform.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticCopyTest {

    private static final String DESK = "https://desk.example";
    private static final Instant NOW = SiteSamples.NOW;
    private static final Snapshot SNAPSHOT = SiteSamples.snapshot();
    private static final Pattern LINK = Pattern.compile("\\b(?:href|src|action)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");

    @TempDir
    private Path folder;

    private StaticCopy copy;

    @BeforeEach
    void written() throws IOException {
        copy = new StaticCopy(folder, DESK);
        copy.write(SNAPSHOT, NOW);
    }

    @Test
    void everyPageIsAFileThatAHostFindsByItsAddress() {
        assertThat(copy.current().resolve("index.html")).exists();
        assertThat(copy.current().resolve("ko/faq/ratio/index.html")).exists();
        assertThat(copy.current().resolve("feeds/updates.atom")).exists();
        assertThat(copy.current().resolve("404.html")).exists();
        assertThat(copy.current().resolve("ko/404.html")).exists();
        assertThat(copy.current().resolve("assets/site.css")).exists();
    }

    /** As a link checker goes through a site: each link is a file with that place in it, or leads to the desk. */
    @Test
    void everyLinkWorksThere() throws IOException {
        var dead = new ArrayList<String>();
        try (var files = Files.walk(copy.current().toRealPath())) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                for (var link : links(file)) {
                    if (!works(file, link)) {
                        dead.add(copy.current().toRealPath().relativize(file) + " -> " + link);
                    }
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void whatOnlyTheDeskCanDoLeadsToTheDesk() throws IOException {
        assertThat(text("index.html"))
                .contains("href=\"" + DESK + "/help\"", "href=\"" + DESK + "/portal/sign-in\"", "href=\"/faq\"")
                .doesNotContain("href=\"/help\"", "action=\"/");
        assertThat(text("ko/security/check/index.html")).contains("action=\"" + DESK + "/ko/security/check\"");
    }

    @Test
    void anOldAddressLeadsOnByItself() throws IOException {
        var moved = new HashMap<>(SNAPSHOT.moved());
        moved.put("/faq/an-old-address", "/faq/ratio");
        copy.write(with(SNAPSHOT.pages(), moved), NOW.plusSeconds(60));
        assertThat(text("faq/an-old-address/index.html")).contains("content=\"0; url=/faq/ratio\"");
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldOneAndOneOlderIsKept() throws IOException {
        var before = copy.current().toRealPath();
        copy.write(changed("/faq/ratio", "first"), NOW.plusSeconds(60));
        copy.write(changed("/faq/ratio", "second"), NOW.plusSeconds(120));

        assertThat(text("faq/ratio/index.html")).contains("second");
        assertThat(before).doesNotExist();
        try (var versions = Files.list(folder)) {
            assertThat(versions.filter(Files::isDirectory)).hasSize(3); // two, and the link to the newer one
        }
    }

    @Test
    void withoutAChangeNothingIsWritten() throws IOException {
        var before = copy.current().toRealPath();
        copy.write(SiteSamples.snapshot(), NOW.plusSeconds(60));
        assertThat(copy.current().toRealPath()).isEqualTo(before);
    }

    @Test
    void whatWasWrittenIsReadBackUnderTheSameAddresses() throws IOException {
        var read = new StaticCopy(folder, DESK).read().orElseThrow();
        assertThat(read.pages().keySet())
                .containsAll(SNAPSHOT.pages().keySet())
                .containsAll(SNAPSHOT.moved().keySet())
                .hasSize(SNAPSHOT.pages().size() + SNAPSHOT.moved().size());
        assertThat(read.pages().get("/").contentType()).isEqualTo(Page.HTML);
        assertThat(read.pages().get("/assets/site.css").body(false))
                .isEqualTo(SNAPSHOT.pages().get("/assets/site.css").body(false));
        assertThat(new String(read.missingIn(Language.KO).body(false), StandardCharsets.UTF_8))
                .contains("lang=\"ko\"");
        assertThat(new StaticCopy(folder.resolve("nothing"), DESK).read()).isEmpty();
    }

    private boolean works(Path from, String link) throws IOException {
        if (!link.startsWith("/") && !link.startsWith("#")) {
            return List.of("https", "mailto").contains(URI.create(link).getScheme());
        }
        var path = link.split("[?#]", 2)[0];
        var file = path.isEmpty() ? from : copy.current().resolve(path.substring(1));
        var page = Files.isDirectory(file) ? file.resolve("index.html") : file;
        if (!Files.isRegularFile(page)) {
            return false;
        }
        var place = link.indexOf('#');
        return place < 0 || ids(page).contains(link.substring(place + 1));
    }

    private static List<String> ids(Path page) throws IOException {
        return ID.matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> links(Path page) throws IOException {
        return LINK.matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String text(String file) throws IOException {
        return Files.readString(copy.current().resolve(file));
    }

    private static Snapshot changed(String path, String text) {
        var pages = new HashMap<>(SNAPSHOT.pages());
        pages.put(path, Page.of(Page.HTML, text));
        return with(pages, SNAPSHOT.moved());
    }

    private static Snapshot with(Map<String, Page> pages, Map<String, String> moved) {
        return new Snapshot(pages, moved, SNAPSHOT.missing(), SNAPSHOT.surroundings(), SNAPSHOT.exchanges());
    }
}
