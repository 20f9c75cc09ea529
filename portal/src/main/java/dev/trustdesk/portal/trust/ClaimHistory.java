package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Remembered;
import dev.trustdesk.portal.trust.ClaimChangeStore.Entry;
import dev.trustdesk.portal.trust.ClaimChangeStore.Said;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What claims said before, in memory: every page of a claim shows it. */
@Component
class ClaimHistory {

    private final Remembered<Map<ClaimRef, List<Entry>>> entries;
    private final ClaimChangeStore store;
    private final FactWriting writing;
    private final Pages pages;

    ClaimHistory(ClaimChangeStore store, FactWriting writing, Pages pages, Changes changes) {
        this.store = store;
        this.writing = writing;
        this.pages = pages;
        this.entries = new Remembered<>(
                changes,
                change -> change.concerns("fact") || change.concerns("facts") || change.concerns("official"),
                () -> store.all().stream().collect(Collectors.groupingBy(Entry::ref)));
    }

    void add(Entry entry) {
        store.add(entry);
        entries.changed();
    }

    /** Newest first. */
    List<ClaimChange> of(ClaimRef ref, @Nullable FactKind kind, Language language) {
        return entries.get().getOrDefault(ref, List.of()).stream()
                .map(entry -> change(entry, kind, language))
                .toList();
    }

    private ClaimChange change(Entry entry, @Nullable FactKind kind, Language language) {
        var was = entry.was();
        var became = entry.became();
        var approved = entry.approved();
        var reason = language == Language.KO && entry.reasonKo() != null ? entry.reasonKo() : entry.reasonEn();
        return new ClaimChange(
                was == null ? null : value(was, kind, language),
                value(became, kind, language),
                was == null ? null : note(was, language),
                note(became, language),
                was == null ? null : was.confidence(),
                became.confidence(),
                was == null ? null : was.status(),
                became.status(),
                was == null ? null : in(was.label(), language),
                in(became.label(), language),
                was == null ? null : in(was.unit(), language),
                in(became.unit(), language),
                was == null ? null : was.critical(),
                became.critical(),
                reason,
                language == Language.KO && entry.reasonKo() == null && entry.reasonEn() != null,
                entry.proposed().name(),
                approved == null ? null : approved.name(),
                approved != null,
                entry.at());
    }

    private String value(Said said, @Nullable FactKind kind, Language language) {
        var value = language == Language.KO ? said.valueKo() : said.valueEn();
        return kind == null
                ? pages.plain(value, language)
                : writing.write(kind, value, language).plain();
    }

    private static @Nullable String in(@Nullable Bilingual text, Language language) {
        return text == null ? null : text.in(language);
    }

    private @Nullable String note(Said said, Language language) {
        var own = language == Language.KO ? said.noteKo() : said.noteEn();
        var note = own == null ? said.noteEn() : own;
        return note == null ? null : pages.plain(note, language);
    }
}
