package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import dev.trustdesk.portal.faq.FaqWork;
import dev.trustdesk.portal.platform.Wording;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a manuscript is edited: what its address says, and what its page is called. */
final class FaqWorkPage {

    private FaqWorkPage() {}

    /** The manuscript that an address names; empty if that is none. */
    static Optional<UUID> id(BeforeEnterEvent event) {
        try {
            return event.getRouteParameters().get("id").map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @param work null as long as none is open */
    static String title(@Nullable FaqWork work, Wording words) {
        if (work == null || work.suggested() != null) {
            return words.get("faq.editor.title");
        }
        return words.get(work.isChange() ? "faq.editor.title.change" : "faq.editor.title.new");
    }
}
