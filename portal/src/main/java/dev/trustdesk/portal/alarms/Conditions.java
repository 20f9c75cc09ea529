package dev.trustdesk.portal.alarms;

import dev.trustdesk.portal.notifications.Backlog;
import dev.trustdesk.portal.platform.PunctualJobs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is not as it should be at this moment. Asked by the alarms and by health alike, so that both say the same. */
@Component
class Conditions {
    private static final Duration DAY = Duration.ofDays(1);

    private final Backlog backlog;
    private final PunctualJobs jobs;
    private final ObjectProvider<Watched> watched;
    private final AlarmSettings settings;

    Conditions(Backlog backlog, PunctualJobs jobs, ObjectProvider<Watched> watched, AlarmSettings settings) {
        this.backlog = backlog;
        this.jobs = jobs;
        this.watched = watched;
        this.settings = settings;
    }

    List<Condition> all(Instant now) {
        var all = new ArrayList<>(ofMail(now));
        all.addAll(ofJobs(now));
        all.addAll(ofFeatures(now));
        return all;
    }

    List<Condition> ofMail(Instant now) {
        var reading = backlog.read(now.minus(DAY));
        var conditions = new ArrayList<Condition>();
        var oldest = reading.oldestWaiting();
        if (oldest != null && oldest.isBefore(now.minus(Duration.ofMinutes(settings.waitingMinutes())))) {
            conditions.add(new Condition(AlarmKind.MAIL_WAITS, ""));
        }
        if (reading.givenUp() >= settings.givenUp()) {
            conditions.add(new Condition(AlarmKind.MAIL_GIVEN_UP, ""));
        }
        return conditions;
    }

    List<Condition> ofJobs(Instant now) {
        return jobs.late(now).stream()
                .map(name -> new Condition(AlarmKind.JOB_LATE, name))
                .toList();
    }

    /** What the features themselves watch. No matter of health: the node that tells of it is well. */
    List<Condition> ofFeatures(Instant now) {
        return watched.stream()
                .flatMap(one -> one.lapsed(now).stream().map(id -> new Condition(one.kind(), id)))
                .toList();
    }
}
