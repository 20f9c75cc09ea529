package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.SourceCatalogue;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Remembered;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All sources in memory. A tag is looked up as it stands; else the rule with the longest beginning speaks for it. */
@Component
class SourceBook implements SourceCatalogue {

    private static final String REST = "*";
    private static final String KEPT_IN_URLS = "-._~:/?#[]@!$&'()*+,;=";

    private final Remembered<Known> known;

    private record Known(Map<String, SourceEntry> exact, List<SourceEntry> rules) {}

    SourceBook(SourceStore store, Changes changes) {
        known = new Remembered<>(changes, change -> change.concerns("sources"), () -> known(store.all()));
    }

    private static Known known(List<SourceEntry> entries) {
        var exact = new HashMap<String, SourceEntry>();
        entries.stream().filter(entry -> !entry.isRule()).forEach(entry -> exact.put(entry.tag(), entry));
        var longestFirst = Comparator.comparingInt(
                        (SourceEntry rule) -> rule.prefix().length())
                .reversed();
        return new Known(
                exact,
                entries.stream()
                        .filter(SourceEntry::isRule)
                        .sorted(longestFirst)
                        .toList());
    }

    @Override
    public List<Source> sources(Collection<String> tags, Language language) {
        var now = known.get();
        return tags.stream().flatMap(tag -> source(now, tag, language).stream()).toList();
    }

    private static Optional<Source> source(Known known, String tag, Language language) {
        var exact = known.exact().get(tag);
        if (exact != null) {
            return Optional.of(source(exact, tag, "", language));
        }
        return known.rules().stream()
                .filter(rule -> tag.startsWith(rule.prefix()))
                .findFirst()
                .map(rule -> source(rule, tag, tag.substring(rule.prefix().length()), language));
    }

    private static Source source(SourceEntry entry, String tag, String rest, Language language) {
        return new Source(
                tag,
                entry.title().in(language).replace(REST, rest),
                entry.kind().labelKey(),
                url(entry.url(), rest));
    }

    private static @Nullable String url(@Nullable String pattern, String rest) {
        return pattern == null ? null : pattern.replace(REST, encoded(rest));
    }

    /** Percent-encodes what may not stand in an address; what has a meaning there stays. */
    private static String encoded(String text) {
        var url = new StringBuilder();
        for (var unit : text.getBytes(StandardCharsets.UTF_8)) {
            var letter = (char) (unit & 0xff);
            if (letter < 128 && (Character.isLetterOrDigit(letter) || KEPT_IN_URLS.indexOf(letter) >= 0)) {
                url.append(letter);
            } else {
                url.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) letter));
            }
        }
        return url.toString();
    }

    void changed() {
        known.changed();
    }
}
