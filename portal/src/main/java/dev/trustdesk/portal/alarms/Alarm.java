package dev.trustdesk.portal.alarms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A condition that held long enough to tell people of it.
 *
 * @param subject the name of the job, or the id of the incident; empty where there is only one of the kind
 * @param toldBegunAt when the receiver took the news that it began
 * @param toldEndedAt when the receiver took the news that it ended
 * @param refusedWith the receiver's HTTP status at the last attempt, if that failed; 0 when there was no answer
 */
public record Alarm(
        long id,
        AlarmKind kind,
        String subject,
        Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable Instant toldBegunAt,
        @Nullable Instant toldEndedAt,
        int attempts,
        @Nullable Integer refusedWith) {

    public boolean isActive() {
        return endedAt == null;
    }
}
