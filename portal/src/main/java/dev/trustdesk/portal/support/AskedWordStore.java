package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.AskedWord.ASKED_WORD;

import dev.trustdesk.portal.platform.Language;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How common the words of questions are. */
@Repository
class AskedWordStore {

    /** Its row holds the number of questions that were counted. */
    static final String ALL = "";

    // Names, addresses and slips of the pen are written by fewer.
    private static final int FEWEST = 3;
    private static final int LATEST_COUNTED = 200_000;

    private static final String COUNT = """
            insert into support.asked_word (language, word, tickets)
            select language, word, count(*)
            from support.ticket_asked, unnest(words || array['']) as word
            where number > (select max(number) - ? from support.ticket_asked)
            group by language, word
            having count(*) >= ? or word = ''
            """;

    private final DSLContext db;

    AskedWordStore(DSLContext db) {
        this.db = db;
    }

    /** Of those that were counted; {@link #ALL} stands for the number of questions. */
    Map<String, Integer> counts(Language language, Collection<String> words) {
        return db.select(ASKED_WORD.WORD, ASKED_WORD.TICKETS)
                .from(ASKED_WORD)
                .where(
                        ASKED_WORD.LANGUAGE.eq(language.tag()),
                        ASKED_WORD.WORD.eq(DSL.any(words.toArray(String[]::new))))
                .fetchMap(ASKED_WORD.WORD, ASKED_WORD.TICKETS);
    }

    int forgetCounts() {
        return db.deleteFrom(ASKED_WORD).execute();
    }

    int count() {
        return db.execute(COUNT, LATEST_COUNTED, FEWEST);
    }
}
