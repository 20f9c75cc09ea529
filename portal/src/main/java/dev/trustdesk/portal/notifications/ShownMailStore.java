package dev.trustdesk.portal.notifications;

import static dev.trustdesk.db.notifications.tables.ShownMail.SHOWN_MAIL;

import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class ShownMailStore {

    private final DSLContext db;

    ShownMailStore(DSLContext db) {
        this.db = db;
    }

    void add(Instant at, String from, Mail mail) {
        db.insertInto(SHOWN_MAIL)
                .set(SHOWN_MAIL.AT, at)
                .set(SHOWN_MAIL.SENDER, from)
                .set(SHOWN_MAIL.RECIPIENT, mail.to())
                .set(SHOWN_MAIL.SUBJECT, mail.subject())
                .set(SHOWN_MAIL.BODY, mail.body())
                .set(SHOWN_MAIL.LANGUAGE, mail.language().tag())
                .execute();
    }

    void keepNewest(int count) {
        db.deleteFrom(SHOWN_MAIL)
                .where(SHOWN_MAIL.ID.le(DSL.select(SHOWN_MAIL.ID)
                        .from(SHOWN_MAIL)
                        .orderBy(SHOWN_MAIL.ID.desc())
                        .limit(1)
                        .offset(count)))
                .execute();
    }

    List<ShownMail> newestFirst() {
        return db.selectFrom(SHOWN_MAIL)
                .orderBy(SHOWN_MAIL.ID.desc())
                .fetch(row -> new ShownMail(
                        row.getId(),
                        row.getAt(),
                        row.getSender(),
                        new Mail(
                                row.getRecipient(),
                                row.getSubject(),
                                row.getBody(),
                                Language.ofTag(row.getLanguage()).orElseThrow())));
    }

    void forget(String recipient) {
        db.deleteFrom(SHOWN_MAIL)
                .where(DSL.lower(SHOWN_MAIL.RECIPIENT).eq(recipient))
                .execute();
    }
}
