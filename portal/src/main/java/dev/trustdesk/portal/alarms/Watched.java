package dev.trustdesk.portal.alarms;

import java.time.Instant;
import java.util.List;

/** Something that must not stand still, watched by the feature that has it. */
public interface Watched {

    /** What an alarm about it is called. */
    AlarmKind kind();

    /** The ids of those that have stood still for too long. They leave the house: nothing of people may be in them. */
    List<String> lapsed(Instant now);
}
