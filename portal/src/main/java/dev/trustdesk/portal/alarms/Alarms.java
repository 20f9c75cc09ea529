package dev.trustdesk.portal.alarms;

import dev.trustdesk.portal.platform.AdministratorOnly;
import dev.trustdesk.portal.platform.PunctualJobs;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Alarms as administrators see them. */
@Service
public class Alarms {
    /** What others are told when an alarm began, ended or was told; the id is empty. */
    public static final String TOPIC = "alarm";

    private static final int MOST = 50;

    private final AlarmStore store;
    private final AlarmNews news;
    private final Receiver receiver;
    private final PunctualJobs jobs;

    Alarms(AlarmStore store, AlarmNews news, Receiver receiver, PunctualJobs jobs) {
        this.store = store;
        this.news = news;
        this.receiver = receiver;
        this.jobs = jobs;
    }

    /** The active ones first, then the latest; those that ended are forgotten after 90 days. */
    @AdministratorOnly
    public List<Alarm> latest() {
        return store.latest(MOST);
    }

    /** The host that alarms are posted to; empty when nobody outside is told. */
    @AdministratorOnly
    public Optional<String> receiver() {
        return receiver.host();
    }

    /** The text key of the job that an alarm is about; empty when there is no such job any more. */
    @AdministratorOnly
    public Optional<String> jobLabelKey(Alarm alarm) {
        return jobs.labelKey(alarm.subject());
    }

    /** Posts a message that says it is a test, and waits for the answer for some seconds. */
    @AdministratorOnly
    public PostResult sendTest() {
        return receiver.post(news.test());
    }
}
