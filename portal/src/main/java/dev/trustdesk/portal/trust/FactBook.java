package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.CriticalFacts;
import dev.trustdesk.portal.content.FactSource;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Remembered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All facts in memory, written in both languages: every page that is rendered asks for some. */
@Component
class FactBook implements FactSource, CriticalFacts {

    private final Remembered<Map<String, Written>> facts;

    private record Written(FactEntry entry, FactText en, FactText ko) {
        FactText in(Language language) {
            return language == Language.KO ? ko : en;
        }
    }

    FactBook(FactStore store, FactWriting writing, Changes changes) {
        facts = new Remembered<>(changes, change -> change.concerns("fact") || change.concerns("facts"), () -> {
            var all = new LinkedHashMap<String, Written>();
            store.all()
                    .forEach(entry -> all.put(
                            entry.key(),
                            new Written(entry, writing.write(entry, Language.EN), writing.write(entry, Language.KO))));
            return all;
        });
    }

    @Override
    public Optional<FactText> fact(String key, Language language) {
        return Optional.ofNullable(facts.get().get(key)).map(fact -> fact.in(language));
    }

    @Override
    public boolean isCritical(String key) {
        return entry(key).filter(FactEntry::critical).isPresent();
    }

    /** In their order. */
    List<FactEntry> entries() {
        return facts.get().values().stream().map(Written::entry).toList();
    }

    Optional<FactEntry> entry(String key) {
        return Optional.ofNullable(facts.get().get(key)).map(Written::entry);
    }

    void changed() {
        facts.changed();
    }
}
