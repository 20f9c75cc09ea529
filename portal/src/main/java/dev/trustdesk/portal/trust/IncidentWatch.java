package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.notifications.Outbox;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds maintainers of an open incident of which nothing was told for its interval; again after each further one. */
@Component
class IncidentWatch implements ScheduledTask {

    private final Incidents incidents;
    private final IncidentStore store;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Changes changes;
    private final TransactionTemplate transaction;

    IncidentWatch(
            Incidents incidents,
            IncidentStore store,
            Accounts accounts,
            Outbox outbox,
            Changes changes,
            TransactionTemplate transaction) {
        this.incidents = incidents;
        this.store = store;
        this.accounts = accounts;
        this.outbox = outbox;
        this.changes = changes;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "incident-watch";
    }

    @Override
    public String labelKey() {
        return "trust.incident.job";
    }

    @Override
    public String cron() {
        return "40 * * * * ?";
    }

    @Override
    public Tally run(Instant now) {
        var reminded = incidents.silent(now).stream()
                .filter(incident -> incident.missedBy(now) > incident.reminders())
                .filter(incident ->
                        Objects.requireNonNull(transaction.execute(status -> remind(incident, incident.missedBy(now)))))
                .count();
        return Tally.of("trust.incident.job.reminded", (int) reminded);
    }

    private boolean remind(KeptIncident incident, int reminders) {
        if (!store.reminded(incident, reminders)) {
            return false;
        }
        for (var account : accounts.maintainers()) {
            outbox.put(
                    IncidentSilenceMails.KIND,
                    "%s:%s:%d:%d:%s"
                            .formatted(
                                    IncidentSilenceMails.KIND,
                                    incident.id(),
                                    incident.version(),
                                    reminders,
                                    account.id()),
                    Map.of(
                            "incident", incident.id().value(),
                            "version", Long.toString(incident.version()),
                            "account", account.id().toString()));
        }
        changes.announce(Incidents.TOPIC, incident.id().value());
        return true;
    }
}
