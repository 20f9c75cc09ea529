package dev.trustdesk.portal.onboarding;

import static dev.trustdesk.db.onboarding.tables.Step.STEP;

import dev.trustdesk.portal.content.ArticleStore;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class StepStore extends ArticleStore {

    StepStore(DSLContext db) {
        super(db, STEP);
    }
}
