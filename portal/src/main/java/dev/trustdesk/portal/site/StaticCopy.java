package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The site as a folder of files that any static host can serve (ADR 0033). A version is written beside the one that is there and takes its
 * place in one step, so that whoever reads the folder sees one or the other and never half of one.
 */
final class StaticCopy {

    private static final String CURRENT = "current";
    private static final String PAGE = "index.html";
    private static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** The one that is served, and the one before it, which somebody may be copying. */
    private static final int KEPT = 2;

    private final Path folder;
    private final LinksAbroad links;
    private Map<String, Page> written = Map.of();
    private @Nullable Path last;

    /** @param publicUrl where what a copy cannot do is done */
    StaticCopy(Path folder, String publicUrl) {
        this.folder = folder;
        this.links = new LinksAbroad(publicUrl);
    }

    /** Where the newest copy is. */
    Path current() {
        return folder.resolve(CURRENT);
    }

    /** Writes the pages, if any is another than before. */
    synchronized void write(Snapshot snapshot, Instant at) throws IOException {
        var files = files(snapshot);
        var samePaths = files.keySet().equals(written.keySet());
        if (samePaths && files.keySet().stream().allMatch(name -> isSame(name, files))) {
            return;
        }
        Files.createDirectories(folder);
        var version = folder.resolve(VERSION.format(at));
        deleteAll(version);
        for (var file : files.entrySet()) {
            var target = version.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            if (!samePaths || !isSame(file.getKey(), files) || !linked(file.getKey(), target)) {
                Files.write(
                        target,
                        links.rewritten(file.getValue(), snapshot.pages().keySet()));
            }
        }
        var link = folder.resolve(CURRENT + ".new");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, version.getFileName());
        Files.move(link, current(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        written = files;
        last = version;
        deleteOld();
    }

    /** The pages as they were written last; empty if none ever were. What a page asks of the server is not among them. */
    Optional<Snapshot> read() throws IOException {
        if (!Files.isDirectory(current())) {
            return Optional.empty();
        }
        var root = current().toRealPath();
        var pages = new HashMap<String, Page>();
        try (var all = Files.walk(root)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var name = root.relativize(file).toString();
                pages.put(address(name), Page.of(StaticFiles.type(name), Files.readAllBytes(file)));
            }
        }
        var missing = new EnumMap<Language, Page>(Language.class);
        for (var language : Language.values()) {
            var page = pages.remove("/" + missing(language));
            if (page == null) {
                return Optional.empty();
            }
            missing.put(language, page);
        }
        return Optional.of(new Snapshot(pages, Map.of(), missing, Map.of(), Map.of()));
    }

    private static Map<String, Page> files(Snapshot snapshot) {
        var files = new HashMap<String, Page>();
        snapshot.pages().forEach((path, page) -> files.put(name(path, page), page));
        snapshot.moved().forEach((from, to) -> files.put(from.substring(1) + "/" + PAGE, LinksAbroad.redirect(to)));
        for (var language : Language.values()) {
            files.put(missing(language), snapshot.missingIn(language));
        }
        return files;
    }

    private static String missing(Language language) {
        return language.sitePrefix().isEmpty()
                ? "404.html"
                : language.sitePrefix().substring(1) + "/404.html";
    }

    /** A page is a folder with an index, so that its address needs no ending on any host. */
    private static String name(String path, Page page) {
        var bare = path.substring(1);
        return page.contentType().equals(Page.HTML) ? (bare.isEmpty() ? PAGE : bare + "/" + PAGE) : bare;
    }

    private static String address(String name) {
        var path = "/" + name.replace('\\', '/');
        return path.equals("/" + PAGE)
                ? "/"
                : path.endsWith("/" + PAGE) ? path.substring(0, path.length() - PAGE.length() - 1) : path;
    }

    private boolean isSame(String name, Map<String, Page> files) {
        var before = written.get(name);
        var now = files.get(name);
        return before != null && now != null && before.fingerprint().equals(now.fingerprint());
    }

    /** What has not changed is the same file in both versions. */
    private boolean linked(String name, Path target) {
        if (last == null) {
            return false;
        }
        try {
            Files.createLink(target, last.resolve(name));
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false; // Not every file system knows links: then it is written again.
        }
    }

    private void deleteOld() throws IOException {
        List<Path> versions;
        try (var found = Files.list(folder)) {
            versions = found.filter(path -> Files.isDirectory(path) && !Files.isSymbolicLink(path))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (var old : versions.stream().skip(KEPT).toList()) {
            deleteAll(old);
        }
    }

    static void deleteAll(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> walked = Files.walk(tree)) {
            inside = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : inside) {
            Files.delete(path);
        }
    }
}
