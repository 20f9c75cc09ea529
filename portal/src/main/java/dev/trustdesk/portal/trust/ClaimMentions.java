package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.FactSource;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.trust.FactMentions.Mention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that readers read that refers to a fact: the texts of the site, and other claims. */
@Component
class ClaimMentions {

    private final FactMentions texts;
    private final FactBook facts;
    private final OfficialBook official;

    ClaimMentions(FactMentions texts, FactBook facts, OfficialBook official) {
        this.texts = texts;
        this.facts = facts;
        this.official = official;
    }

    List<Mention> of(String key, Language language) {
        var found = new ArrayList<>(texts.mentioning(key, language));
        facts.entries().stream().filter(entry -> !entry.isRetired()).forEach(entry -> {
            var ref = ClaimRef.fact(entry.key());
            add(found, key, entry.label().in(language), ref, in(entry.note(), language));
        });
        official.entries().stream().filter(entry -> !entry.isRetired()).forEach(entry -> {
            var ref = ClaimRef.official(entry.id());
            add(found, key, entry.label().in(language), ref, entry.value());
            add(found, key, entry.label().in(language), ref, in(entry.note(), language));
        });
        return found;
    }

    private static String in(@Nullable Bilingual text, Language language) {
        return text == null ? "" : text.in(language);
    }

    private static void add(List<Mention> found, String key, String title, ClaimRef ref, String text) {
        if (FactSource.keysIn(text).contains(key)) {
            found.add(new Mention(title, ref.path(), text));
        }
    }
}
