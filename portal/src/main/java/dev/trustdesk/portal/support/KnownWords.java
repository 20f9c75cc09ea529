package dev.trustdesk.portal.support;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.trustdesk.portal.platform.Language;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How common words are, as this node knows it. They are counted once a night and asked for with every ticket that is opened; another node
 * may weigh by yesterday's count for {@link #LONGEST}, which changes the order of what is alike at most.
 */
@Component
class KnownWords {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST = 50_000;

    private final AskedWordStore store;
    private final Cache<String, Integer> english = empty();
    private final Cache<String, Integer> korean = empty();

    KnownWords(AskedWordStore store) {
        this.store = store;
    }

    AskedWords of(Language language, Collection<String> words) {
        var wanted = new HashSet<>(words);
        wanted.add(AskedWordStore.ALL);
        var counts = new HashMap<>(known(language).getAll(wanted, missing -> counted(language, missing)));
        var counted = counts.remove(AskedWordStore.ALL);
        counts.values().removeIf(count -> count == 0);
        return new AskedWords(counted == null ? 0 : counted, counts);
    }

    /** They are being counted anew. */
    void forget() {
        english.invalidateAll();
        korean.invalidateAll();
    }

    private Cache<String, Integer> known(Language language) {
        return language == Language.KO ? korean : english;
    }

    private static Cache<String, Integer> empty() {
        return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();
    }

    private Map<String, Integer> counted(Language language, Iterable<? extends String> missing) {
        var counts = new HashMap<String, Integer>();
        missing.forEach(word -> counts.put(word, 0));
        counts.putAll(store.counts(language, counts.keySet()));
        return counts;
    }
}
