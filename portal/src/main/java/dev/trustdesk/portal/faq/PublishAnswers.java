package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Publishes answers whose time has come, each for itself: one that is broken holds up no other. */
@Component
class PublishAnswers implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(PublishAnswers.class);

    private final FaqPublishing publishing;

    PublishAnswers(FaqPublishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public String name() {
        return "publish-answers";
    }

    @Override
    public String labelKey() {
        return "faq.job";
    }

    @Override
    public String cron() {
        return "0 * * * * ?";
    }

    @Override
    public Tally run(Instant now) {
        var tally = Tally.NOTHING;
        for (var id : publishing.due(now)) {
            try {
                var published = publishing.publishDue(id);
                tally = tally.and(published ? "faq.job.published" : "faq.job.failed", 1);
            } catch (RuntimeException e) {
                LOG.error("The manuscript {} could not be published", id, e);
                tally = tally.and("faq.job.failed", 1);
            }
        }
        publishing.forgetUntouched(now);
        return tally;
    }
}
