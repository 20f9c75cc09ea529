package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.alarms.AlarmKind;
import dev.trustdesk.portal.alarms.Watched;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets the alarms know of open incidents of which readers should have been told something by now. */
@Component
class SilentIncidents implements Watched {

    private final Incidents incidents;

    SilentIncidents(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public AlarmKind kind() {
        return AlarmKind.INCIDENT_SILENT;
    }

    @Override
    public List<String> lapsed(Instant now) {
        return incidents.silent(now).stream()
                .map(incident -> incident.id().value())
                .toList();
    }
}
