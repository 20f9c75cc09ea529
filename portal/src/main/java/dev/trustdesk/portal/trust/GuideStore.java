package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.Guide.GUIDE;

import dev.trustdesk.portal.content.ArticleStore;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class GuideStore extends ArticleStore {

    GuideStore(DSLContext db) {
        super(db, GUIDE);
    }
}
