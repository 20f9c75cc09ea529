package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Remembered;
import org.springframework.stereotype.Component;

/** The index of all live answers, in memory: a search asks the database for nothing, and goes on while it is away (ADR 0045). */
@Component
class IndexedAnswers {

    /** Of changes of live answers. */
    private static final String TOPIC = "faq";

    private final Remembered<Both> indexes;
    private final Changes changes;

    private record Both(AnswerIndex en, AnswerIndex ko) {}

    IndexedAnswers(SearchStore store, Changes changes) {
        this.changes = changes;
        indexes = new Remembered<>(
                changes,
                change -> change.concerns(TOPIC),
                () -> new Both(AnswerIndex.of(store.live(Language.EN)), AnswerIndex.of(store.live(Language.KO))));
    }

    AnswerIndex in(Language language) {
        return language == Language.KO ? indexes.get().ko() : indexes.get().en();
    }

    /** Said in the transaction that changes an answer: that one finds it, and everybody as soon as it commits. */
    void changed(String entry) {
        changes.announce(TOPIC, entry);
    }
}
