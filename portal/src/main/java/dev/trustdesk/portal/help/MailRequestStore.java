package dev.trustdesk.portal.help;

import static dev.trustdesk.db.help.tables.Confirmation.CONFIRMATION;
import static dev.trustdesk.db.help.tables.ConfirmedAddress.CONFIRMED_ADDRESS;
import static dev.trustdesk.db.help.tables.MailRequest.MAIL_REQUEST;
import static org.jooq.impl.DSL.row;

import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which mails were asked for, and which addresses want any. */
@Repository
class MailRequestStore {

    private static final SelectField<MailRequest> ROW = row(
                    MAIL_REQUEST.ID,
                    MAIL_REQUEST.ADDRESS,
                    MAIL_REQUEST.LANGUAGE.convertFrom(tag -> Language.ofTag(tag).orElseThrow()),
                    MAIL_REQUEST.CHECK_WORD,
                    MAIL_REQUEST.ASKED_AT)
            .convertFrom(Records.mapping(MailRequest::new));

    private final DSLContext db;

    MailRequestStore(DSLContext db) {
        this.db = db;
    }

    UUID add(String address, Language language, @Nullable String checkWord, Instant at) {
        return db.insertInto(MAIL_REQUEST)
                .set(MAIL_REQUEST.ADDRESS, address)
                .set(MAIL_REQUEST.LANGUAGE, language.tag())
                .set(MAIL_REQUEST.CHECK_WORD, checkWord)
                .set(MAIL_REQUEST.ASKED_AT, at)
                .returningResult(MAIL_REQUEST.ID)
                .fetchSingle()
                .value1();
    }

    Optional<MailRequest> find(UUID id) {
        return db.select(ROW).from(MAIL_REQUEST).where(MAIL_REQUEST.ID.eq(id)).fetchOptional(Record1::value1);
    }

    void addToken(byte[] tokenHash, UUID request, Instant until) {
        db.insertInto(CONFIRMATION)
                .set(CONFIRMATION.TOKEN_HASH, tokenHash)
                .set(CONFIRMATION.REQUEST_ID, request)
                .set(CONFIRMATION.EXPIRES_AT, until)
                .execute();
    }

    /** What was asked for with the mail that a token came in. */
    Optional<MailRequest> ofToken(byte[] tokenHash, Instant now) {
        return db.select(ROW)
                .from(MAIL_REQUEST)
                .join(CONFIRMATION)
                .on(CONFIRMATION.REQUEST_ID.eq(MAIL_REQUEST.ID))
                .where(CONFIRMATION.TOKEN_HASH.eq(tokenHash), CONFIRMATION.EXPIRES_AT.gt(now))
                .fetchOptional(Record1::value1);
    }

    void confirm(byte[] addressHash, Instant at) {
        db.insertInto(CONFIRMED_ADDRESS)
                .set(CONFIRMED_ADDRESS.ADDRESS_HASH, addressHash)
                .set(CONFIRMED_ADDRESS.CONFIRMED_AT, at)
                .onConflict(CONFIRMED_ADDRESS.ADDRESS_HASH)
                .doUpdate()
                .set(CONFIRMED_ADDRESS.CONFIRMED_AT, at)
                .execute();
    }

    Optional<Instant> confirmedAt(byte[] addressHash) {
        return db.select(CONFIRMED_ADDRESS.CONFIRMED_AT)
                .from(CONFIRMED_ADDRESS)
                .where(CONFIRMED_ADDRESS.ADDRESS_HASH.eq(addressHash))
                .fetchOptional(CONFIRMED_ADDRESS.CONFIRMED_AT);
    }

    /** With their links. */
    int forgetBefore(Instant then) {
        return db.deleteFrom(MAIL_REQUEST).where(MAIL_REQUEST.ASKED_AT.lt(then)).execute();
    }

    /** What was asked for with an address and for a ticket with this check word. */
    List<UUID> of(String address, String checkWord) {
        return db.select(MAIL_REQUEST.ID)
                .from(MAIL_REQUEST)
                .where(DSL.lower(MAIL_REQUEST.ADDRESS).eq(address), MAIL_REQUEST.CHECK_WORD.eq(checkWord))
                .fetch(MAIL_REQUEST.ID);
    }

    /** Forgets the questions that stood for a ticket with this check word, with their links; says which. */
    List<UUID> forget(String address, String checkWord) {
        return forget(MAIL_REQUEST.CHECK_WORD.eq(checkWord), address);
    }

    /** Forgets all that was asked for with an address, in whatever capitals. */
    List<UUID> forget(String address) {
        return forget(DSL.noCondition(), address);
    }

    void forgetConfirmation(byte[] addressHash) {
        db.deleteFrom(CONFIRMED_ADDRESS)
                .where(CONFIRMED_ADDRESS.ADDRESS_HASH.eq(addressHash))
                .execute();
    }

    private List<UUID> forget(Condition which, String address) {
        return db.deleteFrom(MAIL_REQUEST)
                .where(which, DSL.lower(MAIL_REQUEST.ADDRESS).eq(address))
                .returningResult(MAIL_REQUEST.ID)
                .fetch(MAIL_REQUEST.ID);
    }
}
