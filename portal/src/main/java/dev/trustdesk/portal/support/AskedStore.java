package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.Ticket.TICKET;
import static dev.trustdesk.db.support.tables.TicketAsked.TICKET_ASKED;
import static dev.trustdesk.db.support.tables.TicketOutcome.TICKET_OUTCOME;
import static dev.trustdesk.db.support.tables.TicketQuestion.TICKET_QUESTION;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.when;

import dev.trustdesk.db.support.enums.TicketState;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What tickets ask, word by word, and who asked the same. */
@Repository
class AskedStore {

    private static final int LATEST_COMPARED = 2_000;

    /** So many of these are compared in full. */
    private static final int COMPARED = 60;

    // Of the latest questions, those that share the most of some words. Bounded, however many tickets there are: the
    // more are asked, the sooner one that asks the same is among them.
    private static final String NEAREST = """
            with telling as materialized (
                select quote_literal(word)::tsquery as word, weight from unnest(?::text[], ?::float8[]) as given (word, weight))
            select number, subject, words
            from (select number, language, asked_at, subject, words, glance
                  from support.ticket_asked
                  where number <= ?
                  order by number desc
                  limit ?) latest
            where language = ? and number <> ? and asked_at >= ?::timestamptz and asked_at < ?::timestamptz
                  and glance @@ (select string_agg(word::text, ' | ')::tsquery from telling)
            order by (select sum(weight) from telling where glance @@ word) desc, number desc
            limit ?
            """;

    // As support.ask_anew does it.
    private static final String ASKED = """
            select support.asked_words(?) as subject, support.asked_words(concat_ws(' ', ?::text, left(?, 600))) as words
            """;

    private final DSLContext db;

    AskedStore(DSLContext db) {
        this.db = db;
    }

    /** What a ticket asks, in which language, and since when. */
    record Own(AskedText text, Language language, Instant askedAt) {}

    record Period(Instant from, Instant to) {}

    Optional<Own> own(TicketId ticket) {
        return db.select(
                        TICKET_ASKED.NUMBER,
                        TICKET_ASKED.SUBJECT,
                        TICKET_ASKED.WORDS,
                        TICKET_ASKED.LANGUAGE,
                        TICKET_ASKED.ASKED_AT)
                .from(TICKET_ASKED)
                .join(TICKET)
                .on(TICKET.NUMBER.eq(TICKET_ASKED.NUMBER))
                .where(TICKET.ID.eq(ticket.value()))
                .fetchOptional(
                        row -> new Own(text(row), Language.ofTag(row.value4()).orElseThrow(), row.value5()));
    }

    /** The words of what somebody is about to ask, taken as those of a ticket are. */
    AskedText asked(String subject, String text) {
        return db.fetchSingle(ASKED, subject, subject, text)
                .map(row -> new AskedText(
                        0, Set.of(row.get("subject", String[].class)), Set.of(row.get("words", String[].class))));
    }

    /** What these tickets ask, if it is in this language. */
    List<AskedText> texts(Collection<Long> numbers, Language language) {
        return db.select(TICKET_ASKED.NUMBER, TICKET_ASKED.SUBJECT, TICKET_ASKED.WORDS)
                .from(TICKET_ASKED)
                .where(TICKET_ASKED.NUMBER.in(numbers), TICKET_ASKED.LANGUAGE.eq(language.tag()))
                .fetch(AskedStore::text);
    }

    /** Of the latest questions up to a number, those that share the most of these words, asked in a time, its end not included. */
    List<AskedText> latest(Own own, Map<String, Double> telling, long upTo, Period period) {
        var words = List.copyOf(telling.keySet());
        return db.fetch(
                        NEAREST,
                        words.toArray(String[]::new),
                        words.stream()
                                .map(word -> telling.getOrDefault(word, 0.0))
                                .toArray(Double[]::new),
                        upTo,
                        LATEST_COMPARED,
                        own.language().tag(),
                        own.text().number(),
                        period.from(),
                        period.to(),
                        COMPARED)
                .map(AskedStore::text);
    }

    /** Questions of any age that hold one of these words, asked in a time, its end not included. */
    List<AskedText> sharing(Own own, Collection<String> rare, Period period) {
        return db.select(TICKET_ASKED.NUMBER, TICKET_ASKED.SUBJECT, TICKET_ASKED.WORDS)
                .from(TICKET_ASKED)
                .where(
                        TICKET_ASKED.LANGUAGE.eq(own.language().tag()),
                        TICKET_ASKED.NUMBER.ne(own.text().number()),
                        TICKET_ASKED.ASKED_AT.ge(period.from()),
                        TICKET_ASKED.ASKED_AT.lt(period.to()),
                        arrayOverlap(TICKET_ASKED.WORDS, rare.toArray(String[]::new)))
                .limit(AskedWords.MOST_RARE)
                .fetch(AskedStore::text);
    }

    /** By their numbers; what was merged into another ticket is left out, as it goes on there. */
    Map<Long, SimilarTicket> tickets(Collection<Long> numbers) {
        return db.select(
                        TICKET.NUMBER,
                        TicketStore.ROW,
                        TICKET_OUTCOME.OUTCOME,
                        TICKET_QUESTION.TICKET_ID,
                        TICKET_QUESTION.ENTRY_ID)
                .from(TICKET)
                .leftJoin(TICKET_OUTCOME)
                .on(TICKET_OUTCOME.TICKET_ID.eq(TICKET.ID), TICKET.STATE.eq(TicketState.resolved))
                .leftJoin(TICKET_QUESTION)
                .on(TICKET_QUESTION.TICKET_ID.eq(TICKET.ID))
                .where(TICKET.NUMBER.in(numbers), TICKET.MERGED_INTO.isNull())
                .fetchMap(
                        TICKET.NUMBER,
                        row -> new SimilarTicket(
                                row.value2(),
                                row.value3() == null
                                        ? null
                                        : Outcome.valueOf(
                                                row.value3().getLiteral().toUpperCase(Locale.ROOT)),
                                row.value4() == null
                                        ? null
                                        : row.value5() == null
                                                ? new Question.Unknown()
                                                : new Question.Known(row.value5())));
    }

    /** Every ticket of a time, with what is known of its question. */
    List<AskedTicket> opened(Instant from, Instant to) {
        var entry = TICKET_QUESTION.as("same_entry");
        var earlier = TICKET.as("earlier");
        Field<Boolean> before = field(DSL.exists(DSL.selectOne()
                .from(entry)
                .join(earlier)
                .on(earlier.ID.eq(entry.TICKET_ID))
                .where(
                        entry.ENTRY_ID.eq(TICKET_QUESTION.ENTRY_ID),
                        earlier.CREATED_AT.lt(TICKET.CREATED_AT),
                        earlier.CREATED_AT.ge(field(
                                "{0} - make_interval(days => {1})",
                                Instant.class, TICKET.CREATED_AT, DSL.inline(AskedTickets.DAYS_BACK))),
                        earlier.SAMPLE.isFalse())));
        return db.select(
                        TICKET.ID,
                        TICKET.LANGUAGE,
                        TICKET.CREATED_AT,
                        field(counts()),
                        TICKET_QUESTION.ENTRY_ID,
                        field(TICKET_QUESTION.TICKET_ID.isNotNull()),
                        before)
                .from(TICKET)
                .leftJoin(TICKET_QUESTION)
                .on(TICKET_QUESTION.TICKET_ID.eq(TICKET.ID))
                .leftJoin(TICKET_OUTCOME)
                .on(TICKET_OUTCOME.TICKET_ID.eq(TICKET.ID))
                .where(TICKET.CREATED_AT.ge(from), TICKET.CREATED_AT.lt(to))
                .orderBy(TICKET.CREATED_AT, TICKET.NUMBER)
                .fetch(row -> new AskedTicket(
                        new TicketId(row.value1()),
                        Language.ofTag(row.value2()).orElseThrow(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    /** The latest questions of a language that no answer is linked to: marked as new, or not decided yet. */
    List<AskedText> withoutAnswer(Language language, Instant since, int limit) {
        return db.select(TICKET_ASKED.NUMBER, TICKET_ASKED.SUBJECT, TICKET_ASKED.WORDS)
                .from(TICKET_ASKED)
                .join(TICKET)
                .on(TICKET.NUMBER.eq(TICKET_ASKED.NUMBER))
                .leftJoin(TICKET_QUESTION)
                .on(TICKET_QUESTION.TICKET_ID.eq(TICKET.ID))
                .leftJoin(TICKET_OUTCOME)
                .on(TICKET_OUTCOME.TICKET_ID.eq(TICKET.ID))
                .where(
                        TICKET.CREATED_AT.ge(since),
                        TICKET_ASKED.LANGUAGE.eq(language.tag()),
                        TICKET_QUESTION.ENTRY_ID.isNull(),
                        counts())
                .orderBy(TICKET.CREATED_AT.desc(), TICKET.NUMBER.desc())
                .limit(limit)
                .fetch(AskedStore::text);
    }

    /** How often each entry was asked for since then. */
    Map<String, Integer> perEntry(Language language, Instant since) {
        return db.select(TICKET_QUESTION.ENTRY_ID, DSL.count())
                .from(TICKET_QUESTION)
                .join(TICKET)
                .on(TICKET.ID.eq(TICKET_QUESTION.TICKET_ID))
                .leftJoin(TICKET_OUTCOME)
                .on(TICKET_OUTCOME.TICKET_ID.eq(TICKET.ID))
                .where(
                        TICKET_QUESTION.ENTRY_ID.isNotNull(),
                        TICKET.LANGUAGE.eq(language.tag()),
                        TICKET.CREATED_AT.ge(since),
                        counts())
                .groupBy(TICKET_QUESTION.ENTRY_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** The latest tickets of one entry. */
    List<TicketRow> ofEntry(String entry, Language language, Instant since, int limit) {
        return db.select(TicketStore.ROW)
                .from(TICKET_QUESTION)
                .join(TICKET)
                .on(TICKET.ID.eq(TICKET_QUESTION.TICKET_ID))
                .leftJoin(TICKET_OUTCOME)
                .on(TICKET_OUTCOME.TICKET_ID.eq(TICKET.ID))
                .where(
                        TICKET_QUESTION.ENTRY_ID.eq(entry),
                        TICKET.LANGUAGE.eq(language.tag()),
                        TICKET.CREATED_AT.ge(since),
                        counts())
                .orderBy(TICKET.CREATED_AT.desc(), TICKET.NUMBER.desc())
                .limit(limit)
                .fetch(row -> row.value1());
    }

    /** What is a question of a reader: no sample, no spam, and not the going on of another ticket. */
    private static Condition counts() {
        return TICKET.SAMPLE
                .isFalse()
                .and(TICKET.FOLLOWS.isNull())
                .and(TICKET.MERGED_INTO.isNull())
                .and(when(TICKET.STATE.eq(TicketState.resolved), TICKET_OUTCOME.OUTCOME)
                        .isDistinctFrom(dev.trustdesk.db.support.enums.Outcome.spam));
    }

    private static AskedText text(Record row) {
        return new AskedText(
                row.get(TICKET_ASKED.NUMBER.getName(), Long.class),
                Set.of(row.get(TICKET_ASKED.SUBJECT.getName(), String[].class)),
                Set.of(row.get(TICKET_ASKED.WORDS.getName(), String[].class)));
    }
}
