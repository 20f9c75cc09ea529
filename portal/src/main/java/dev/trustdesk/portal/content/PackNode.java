package dev.trustdesk.portal.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A piece of YAML that knows where it stands, so that every complaint can name file and line. */
public final class PackNode {

    private final String path;
    private final int firstLine;
    private final Node node;

    /** @param firstLine how many lines of the file stand before the YAML */
    PackNode(String path, int firstLine, Node node) {
        this.path = path;
        this.firstLine = firstLine;
        this.node = node;
    }

    public String path() {
        return path;
    }

    public int line() {
        return firstLine + node.getStartMark().getLine() + 1;
    }

    /** The field's text, not blank. */
    public String text(String field) {
        return get(field).scalar();
    }

    public Optional<String> optionalText(String field) {
        return find(field).map(PackNode::scalar);
    }

    public Bilingual bilingual(String field) {
        return get(field).bilingual();
    }

    public Optional<Bilingual> optionalBilingual(String field) {
        return find(field).map(PackNode::bilingual);
    }

    /** Both languages of this node; a plain text is the same in both. */
    public Bilingual bilingual() {
        return node instanceof ScalarNode ? new Bilingual(scalar(), scalar()) : new Bilingual(text("en"), text("ko"));
    }

    public int number(String field) {
        return get(field).parsed(Integer::valueOf, "a whole number");
    }

    public boolean flag(String field) {
        return find(field)
                .map(found -> found.parsed(PackNode::trueOrFalse, "true or false"))
                .orElse(false);
    }

    public LocalDate date(String field) {
        return get(field).parsed(LocalDate::parse, "a date such as 2025-11-11");
    }

    public Optional<LocalDate> optionalDate(String field) {
        return find(field).map(found -> found.parsed(LocalDate::parse, "a date such as 2025-11-11"));
    }

    public Instant instant(String field) {
        return get(field).parsed(Instant::parse, "an instant such as 2025-11-11T11:40:00Z");
    }

    public Confidence confidence() {
        return get("confidence")
                .parsed(
                        mark -> Confidence.ofMark(mark).orElseThrow(IllegalArgumentException::new),
                        "one of P, P*, C, U, V");
    }

    /** A constant of an enumeration, written in lower case. */
    public <E extends Enum<E>> E constant(String field, Class<E> type) {
        return get(field)
                .parsed(
                        text -> Enum.valueOf(type, text.replace('-', '_').toUpperCase(Locale.ROOT)),
                        "one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(c -> c.name().toLowerCase(Locale.ROOT))
                                                .toList()));
    }

    /** A list of texts; empty if the field is missing. */
    public List<String> texts(String field) {
        return items(field).stream().map(PackNode::scalar).toList();
    }

    /** The items of a list; empty if the field is missing. */
    public List<PackNode> items(String field) {
        return find(field).map(PackNode::items).orElse(List.of());
    }

    public List<PackNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("a list is expected here");
        }
        return sequence.getValue().stream().map(this::at).toList();
    }

    /** The fields of a mapping, in their order. */
    public Map<String, PackNode> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("\"name: value\" lines are expected here");
        }
        var fields = new LinkedHashMap<String, PackNode>();
        for (var entry : mapping.getValue()) {
            var key = at(entry.getKeyNode());
            if (fields.put(key.scalar(), at(entry.getValueNode())) != null) {
                throw key.wrong("\"" + key.scalar() + "\" stands here twice");
            }
        }
        return fields;
    }

    public PackNode get(String field) {
        return find(field).orElseThrow(() -> wrong("\"" + field + "\" is missing"));
    }

    public Optional<PackNode> find(String field) {
        return Optional.ofNullable(fields().get(field));
    }

    /** Every text in this node and below, for checks that read all of them. */
    List<PackNode> scalars() {
        var found = new ArrayList<PackNode>();
        switch (node) {
            case ScalarNode ignored -> found.add(this);
            case SequenceNode sequence -> sequence.getValue().forEach(item -> found.addAll(at(item).scalars()));
            case MappingNode mapping ->
                mapping.getValue()
                        .forEach(entry -> found.addAll(at(entry.getValueNode()).scalars()));
            default -> throw wrong("YAML aliases are not used in the pack");
        }
        return found;
    }

    String scalar() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw wrong("a text is expected here");
        }
        return scalar.getValue().strip();
    }

    /** Thrown by whoever reads the document: the import is refused, naming file and line. */
    public PackException wrong(String reason) {
        return new PackException(new PackProblem(path, line(), reason));
    }

    private PackNode at(Node other) {
        return new PackNode(path, firstLine, other);
    }

    private <T> T parsed(Function<String, T> parser, String expected) {
        try {
            return parser.apply(scalar());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw wrong("\"" + scalar() + "\" is not " + expected);
        }
    }

    private static boolean trueOrFalse(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
