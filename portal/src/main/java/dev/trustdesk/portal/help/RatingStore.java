package dev.trustdesk.portal.help;

import static dev.trustdesk.db.help.tables.Rating.RATING;
import static org.jooq.impl.DSL.count;

import dev.trustdesk.portal.platform.TicketId;
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
    void save(TicketId ticket, Instant resolvedAt, Score score, Instant at) {
        var literal = dev.trustdesk.db.help.enums.Score.valueOf(score.name().toLowerCase(Locale.ROOT));
        db.insertInto(RATING)
                .set(RATING.TICKET_ID, ticket.value())
                .set(RATING.RESOLVED_AT, resolvedAt)
                .set(RATING.SCORE, literal)
                .set(RATING.RATED_AT, at)
                .onConflict(RATING.TICKET_ID, RATING.RESOLVED_AT)
                .doUpdate()
                .set(RATING.SCORE, literal)
                .set(RATING.RATED_AT, at)
                .execute();
    }

    Optional<Score> of(TicketId ticket, Instant resolvedAt) {
        return db.select(SCORE)
                .from(RATING)
                .where(RATING.TICKET_ID.eq(ticket.value()), RATING.RESOLVED_AT.eq(resolvedAt))
                .fetchOptional(row -> row.value1());
    }

    /** Each resolve that was rated, oldest first. */
    List<Rating> all(TicketId ticket) {
        return db.select(RATING.RESOLVED_AT, SCORE, RATING.RATED_AT)
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
