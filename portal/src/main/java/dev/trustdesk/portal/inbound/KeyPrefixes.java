package dev.trustdesk.portal.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Keys that are known by how they begin, from the same list that the browser reads. */
final class KeyPrefixes {

    private static final List<Prefix> ALL = read();

    // How often letters and digits change places in what is drawn by lot, at least.
    private static final int CHANGES = 2;

    private KeyPrefixes() {}

    /** @param run letters, digits, hyphens and underscores */
    static boolean isApiKey(String run) {
        return ALL.stream().anyMatch(prefix -> !prefix.extended && prefix.begins(run));
    }

    /** @param run letters and digits */
    static boolean isExtendedKey(String run) {
        var lower = run.length() < 4 ? run : run.substring(0, 4).toLowerCase(Locale.ROOT) + run.substring(4);
        return ALL.stream().anyMatch(prefix -> prefix.extended && prefix.begins(lower));
    }

    private record Prefix(boolean extended, String start, int rest, boolean lot) {

        boolean begins(String run) {
            return run.startsWith(start)
                    && run.length() - start.length() >= rest
                    && (!lot || changes(run.substring(start.length())) >= CHANGES);
        }
    }

    /** Places where a letter meets a digit, or a small letter a capital one. */
    private static int changes(String rest) {
        var changes = 0;
        for (var i = 1; i < rest.length(); i++) {
            var left = rest.charAt(i - 1);
            var right = rest.charAt(i);
            var changed = Character.isLetter(left) && Character.isDigit(right)
                    || Character.isDigit(left) && Character.isLetter(right)
                    || Character.isLowerCase(left) && Character.isUpperCase(right);
            changes += changed ? 1 : 0;
        }
        return changes;
    }

    private static List<Prefix> read() {
        var resource = "/META-INF/resources/assets/secret-shapes.txt";
        try (InputStream in = Objects.requireNonNull(KeyPrefixes.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .map(part -> new Prefix(
                            part[0].equals("extended"), part[1], Integer.parseInt(part[2]), part[3].equals("lot")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
