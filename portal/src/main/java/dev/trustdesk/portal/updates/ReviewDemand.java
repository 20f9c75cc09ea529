package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.identity.Accounts;
import org.springframework.stereotype.Component;

/** Whether somebody else must have read a post before it goes out: if the desk wants that, and there is somebody else (ADR 0042). */
@Component
class ReviewDemand {

    private final UpdatesSettings settings;
    private final Accounts accounts;

    ReviewDemand(UpdatesSettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    boolean holds() {
        return settings.review() == UpdatesSettings.Review.DEMANDED
                && accounts.maintainers().size() > 1;
    }

    boolean isUnmetBy(Post post) {
        return !post.isReviewed() && holds();
    }
}
