package dev.trustdesk.portal.help;

import static dev.trustdesk.db.help.tables.Rating.RATING;
import static org.jooq.impl.DSL.count;

import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.RequesterRatings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

@Repository
class RatingStore {

    private static final Field<Score> SCORE = RATING.SCORE.convertFrom(
            literal -> Score.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT)));

    private final DSLContext db;

    RatingStore(DSLContext db) {
        this.db = db;
    }

    /** Keeps how the help was found that ended at {@code resolvedAt}, in place of what was said before. */
    void save(TicketId ticket, Rating rating) {
        var literal =
                dev.trustdesk.db.help.enums.Score.valueOf(rating.score().name().toLowerCase(Locale.ROOT));
        db.insertInto(RATING)
                .set(RATING.TICKET_ID, ticket.value())
                .set(RATING.RESOLVED_AT, rating.resolvedAt())
                .set(RATING.SCORE, literal)
                .set(RATING.WORDS, rating.words())
                .set(RATING.RATED_AT, rating.ratedAt())
                .onConflict(RATING.TICKET_ID, RATING.RESOLVED_AT)
                .doUpdate()
                .set(RATING.SCORE, literal)
                .set(RATING.WORDS, rating.words())
                .set(RATING.RATED_AT, rating.ratedAt())
                .execute();
    }

    /** The scores stay: they are numbers. */
    void forgetWords(TicketId ticket) {
        db.update(RATING)
                .setNull(RATING.WORDS)
                .where(RATING.TICKET_ID.eq(ticket.value()), RATING.WORDS.isNotNull())
                .execute();
    }

    Optional<Rating> of(TicketId ticket, Instant resolvedAt) {
        return db.select(RATING.RESOLVED_AT, SCORE, RATING.WORDS, RATING.RATED_AT)
                .from(RATING)
                .where(RATING.TICKET_ID.eq(ticket.value()), RATING.RESOLVED_AT.eq(resolvedAt))
                .fetchOptional(Records.mapping(Rating::new));
    }

    /** What was added in words since then, the latest first. */
    List<RequesterRatings.Said> said(Instant since, int limit) {
        return db.select(
                        RATING.TICKET_ID.convertFrom(TicketId::new),
                        SCORE.convertFrom(Score::labelKey),
                        RATING.WORDS,
                        RATING.RATED_AT)
                .from(RATING)
                .where(RATING.RATED_AT.ge(since), RATING.WORDS.isNotNull())
                .orderBy(RATING.RATED_AT.desc(), RATING.TICKET_ID)
                .limit(limit)
                .fetch(Records.mapping(RequesterRatings.Said::new));
    }

    /** Each resolve that was rated, oldest first. */
    List<Rating> all(TicketId ticket) {
        return db.select(RATING.RESOLVED_AT, SCORE, RATING.WORDS, RATING.RATED_AT)
                .from(RATING)
                .where(RATING.TICKET_ID.eq(ticket.value()))
                .orderBy(RATING.RESOLVED_AT)
                .fetch(Records.mapping(Rating::new));
    }

    /** How often each answer was given since then; one that was not given is missing. */
    Map<Score, Integer> counts(Instant since) {
        return db.select(SCORE, count())
                .from(RATING)
                .where(RATING.RATED_AT.ge(since))
                .groupBy(RATING.SCORE)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }
}
