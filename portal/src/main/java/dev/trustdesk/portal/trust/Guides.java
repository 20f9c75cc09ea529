package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Page;
import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.TypedText;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The safety guides. */
@Service
public class Guides {

    private final GuideStore store;
    private final Pages pages;

    Guides(GuideStore store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** In their order; in the other language where the reader's is missing. */
    @OpenToEveryone
    public List<Page> all(Language language) {
        return store.all(language).stream()
                .map(guide -> pages.page(guide, language))
                .toList();
    }

    @OpenToEveryone
    public Optional<Page> find(String slug, Language language) {
        return store.find(TypedText.lookedFor(slug), language).map(guide -> pages.page(guide, language));
    }
}
