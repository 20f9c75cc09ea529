package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The registry of fakes that were seen. */
@Service
public class KnownFakes {

    private final FakeStore store;
    private final Pages pages;

    KnownFakes(FakeStore store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** What readers reported, the latest first; then in the order of the pack. */
    @OpenToEveryone
    public List<KnownFake> all(Language language) {
        return store.all().stream().map(entry -> shown(entry, language)).toList();
    }

    KnownFake shown(FakeEntry entry, Language language) {
        return new KnownFake(
                entry.id(),
                entry.kind(),
                pages.plain(entry.title().in(language), language),
                entry.indicator(),
                pages.rich(entry.body().in(language), language),
                entry.seen(),
                entry.confidence(),
                pages.sources(entry.sources(), language),
                reported(entry.reported()));
    }

    private static KnownFake.@Nullable Reported reported(FakeEntry.@Nullable Reported reported) {
        return reported == null
                ? null
                : new KnownFake.Reported(reported.credit(), reported.reports(), reported.publishedAt());
    }
}
