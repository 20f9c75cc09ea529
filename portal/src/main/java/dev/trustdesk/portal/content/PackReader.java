package dev.trustdesk.portal.content;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads the files of the pack into documents; a broken one becomes a problem, and reading goes on. */
final class PackReader {

    private static final Pattern MARKDOWN = Pattern.compile("([a-z]+)/[a-z0-9-]+\\.(en|ko)\\.md");
    private static final Pattern RECORD = Pattern.compile("([a-z]+)/[a-z0-9-]+\\.yaml");
    private static final Pattern COLLECTION = Pattern.compile("([a-z]+)\\.yaml");
    private static final String FENCE = "---\n";

    private final List<PackDocument> documents = new ArrayList<>();
    private final List<PackProblem> problems = new ArrayList<>();

    private PackReader() {}

    /** What the pack holds. Documents are only to be used if there are no problems. */
    record Reading(List<PackDocument> documents, List<PackProblem> problems) {}

    /** @param files text by path inside {@code content/} */
    static Reading read(SortedMap<String, String> files) {
        var reader = new PackReader();
        files.forEach(reader::readFile);
        return new Reading(reader.documents, reader.problems);
    }

    private void readFile(String path, String text) {
        try {
            var markdown = MARKDOWN.matcher(path);
            var record = RECORD.matcher(path);
            var collection = COLLECTION.matcher(path);
            if (markdown.matches()) {
                readMarkdown(path, markdown.group(1), markdown.group(2), text);
            } else if (record.matches()) {
                var root = yaml(path, 0, text);
                documents.add(document(record.group(1), root.text("id"), "all", root, text));
            } else if (collection.matches()) {
                readCollection(collection.group(1), yaml(path, 0, text), text);
            } else if (!path.equals("README.md")) {
                problems.add(new PackProblem(path, 1, "no such kind of file: see content/README.md"));
            }
        } catch (PackException e) {
            problems.add(e.problem());
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            problems.add(new PackProblem(
                    path, mark == null ? 1 : mark.getLine() + 1, "not readable as YAML: " + e.getProblem()));
        }
    }

    private void readMarkdown(String path, String kind, String language, String text) {
        var end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (!text.startsWith(FENCE) || end < 0) {
            throw new PackException(new PackProblem(path, 1, "front matter between two lines of --- is missing"));
        }
        var front = text.substring(FENCE.length(), end + 1);
        var body = text.substring(end + 1 + FENCE.length());
        var bodyLine =
                (int) text.substring(0, text.length() - body.length()).lines().count() + 1;
        var fields = yaml(path, 1, front);
        documents.add(new PackDocument(kind, fields.text("id"), language, fields, body.strip(), bodyLine, hash(text)));
    }

    /** A file of many records: a list of them, or a mapping from their ids. */
    private void readCollection(String kind, PackNode root, String text) {
        if (kind.equals("sources")) {
            for (Map.Entry<String, PackNode> entry : root.fields().entrySet()) {
                documents.add(document(kind, entry.getKey(), "all", entry.getValue(), text));
            }
            return;
        }
        for (var item : root.items()) {
            var id = item.optionalText("id")
                    .or(() -> item.optionalText("key"))
                    .orElseThrow(() -> item.wrong("\"id\" is missing"));
            documents.add(document(kind, id, "all", item, text));
        }
    }

    private static PackDocument document(String kind, String id, String language, PackNode fields, String text) {
        return new PackDocument(kind, id, language, fields, "", 0, hash(text));
    }

    private static PackNode yaml(String path, int firstLine, String text) {
        var node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
        if (node == null) {
            throw new PackException(new PackProblem(path, 1, "the file is empty"));
        }
        return new PackNode(path, firstLine, node);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
