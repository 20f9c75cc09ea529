package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.ContentTarget;
import dev.trustdesk.portal.content.PackDocument;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes fakes over from the starter pack, but none in the place of one that was published here. */
@Component
class FakeTarget implements ContentTarget {

    private final FakeStore store;
    private final FakeBook book;
    private final Clock clock;

    FakeTarget(FakeStore store, FakeBook book, Clock clock) {
        this.store = store;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "fakes";
    }

    @Override
    public Acceptance accept(PackDocument document) {
        var fake = FakeEntry.of(document);
        if (!store.isOfPack(fake.id())) {
            return Acceptance.KEPT_EDITED;
        }
        store.put(fake, clock.instant());
        book.changed();
        return Acceptance.TAKEN;
    }

    @Override
    public void removed(String id, String language) {
        if (store.isOfPack(id)) {
            store.remove(id);
            book.changed();
        }
    }
}
