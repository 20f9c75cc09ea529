package dev.trustdesk.portal.help;

import static dev.trustdesk.db.help.tables.Proof.PROOF;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ProofStore {

    private final DSLContext db;

    ProofStore(DSLContext db) {
        this.db = db;
    }

    /** One code per cause: of two that are made at once the first one stays. */
    void add(String code, String cause, ProofKind kind, Instant sentAt, @Nullable String staffName) {
        db.insertInto(PROOF)
                .set(PROOF.CODE, code)
                .set(PROOF.CAUSE, cause)
                .set(
                        PROOF.KIND,
                        dev.trustdesk.db.help.enums.ProofKind.valueOf(
                                kind.name().toLowerCase(Locale.ROOT)))
                .set(PROOF.SENT_AT, sentAt)
                .set(PROOF.STAFF_NAME, staffName)
                .onConflictDoNothing()
                .execute();
    }

    /** Codes by cause. */
    Map<String, String> codesOf(Collection<String> causes) {
        return db.select(PROOF.CAUSE, PROOF.CODE)
                .from(PROOF)
                .where(PROOF.CAUSE.in(causes))
                .fetchMap(PROOF.CAUSE, PROOF.CODE);
    }

    Optional<VerifyResult.Ours> find(String code) {
        return db.select(
                        PROOF.KIND.convertFrom(literal ->
                                ProofKind.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT))),
                        PROOF.SENT_AT,
                        PROOF.STAFF_NAME)
                .from(PROOF)
                .where(PROOF.CODE.eq(code))
                .fetchOptional(Records.mapping(VerifyResult.Ours::new));
    }

    void forget(Collection<String> causes) {
        db.deleteFrom(PROOF).where(PROOF.CAUSE.in(causes)).execute();
    }

    /** When what was sent for these causes, oldest first. */
    List<Sent> sent(Collection<String> causes) {
        return db.select(
                        PROOF.KIND.convertFrom(literal ->
                                ProofKind.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT))),
                        PROOF.SENT_AT,
                        PROOF.CODE)
                .from(PROOF)
                .where(PROOF.CAUSE.in(causes))
                .orderBy(PROOF.SENT_AT, PROOF.CODE)
                .fetch(Records.mapping(Sent::new));
    }

    /** A mail, by its code. */
    record Sent(ProofKind kind, Instant at, String code) {}
}
