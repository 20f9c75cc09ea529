package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Remembered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The index of all live answers, in memory: a search asks the database for nothing, and goes on while it is away (ADR 0045). */
@Component
class IndexedAnswers {

    /** Of changes of live answers. */
    private static final String TOPIC = "faq";

    private static final Logger LOG = LoggerFactory.getLogger(IndexedAnswers.class);

    private final Remembered<Both> indexes;
    private final Changes changes;

    private record Both(AnswerIndex en, AnswerIndex ko) {}

    IndexedAnswers(SearchStore store, Changes changes) {
        this.changes = changes;
        indexes = new Remembered<>(
                changes,
                change -> change.concerns(TOPIC),
                () -> new Both(AnswerIndex.of(store.live(Language.EN)), AnswerIndex.of(store.live(Language.KO))));
        changes.subscribe(change -> {
            if (change.concerns(TOPIC)) {
                Thread.ofVirtual().name("answers-to-search").start(this::read);
            }
        });
    }

    /** Before anybody searches: nobody has to wait for it, and it is there when the database is not. */
    private void read() {
        try {
            indexes.get();
        } catch (DataAccessException e) {
            LOG.warn("The answers could not be read; the next search tries again: {}", e.getMessage());
        }
    }

    AnswerIndex in(Language language) {
        return language == Language.KO ? indexes.get().ko() : indexes.get().en();
    }

    /** Said in the transaction that changes an answer: that one finds it, and everybody as soon as it commits. */
    void changed(String entry) {
        indexes.changed();
        changes.announce(TOPIC, entry);
    }
}
