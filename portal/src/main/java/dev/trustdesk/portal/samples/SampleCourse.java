package dev.trustdesk.portal.samples;

import dev.trustdesk.portal.sla.Happening;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How far a sample ticket has come: which happenings lie between its opening and now. */
enum SampleCourse {
    FRESH,
    DUE_SOON,
    OVERDUE,
    MET,
    LATE,
    WAIT_REQUESTER,
    WAIT_EXCHANGE,
    NEXT,
    NEXT_OVERDUE,
    RESOLVED,
    RESOLVED_LATE,
    CLOSED,
    REOPENED;

    private static final Duration PROMPT = Duration.ofHours(9);
    private static final Duration TARDY = Duration.ofHours(53);

    /** Happenings after the opening, in order; every one lies in the past. */
    List<Happening> after(Instant opened, Instant now) {
        var replied = opened.plus(this == LATE || this == RESOLVED_LATE ? TARDY : PROMPT);
        var course = new ArrayList<Happening>();
        switch (this) {
            case FRESH, DUE_SOON, OVERDUE -> {}
            case MET, LATE, NEXT, NEXT_OVERDUE, CLOSED -> course.add(reply(replied, TicketState.OPEN));
            case WAIT_REQUESTER -> course.add(reply(replied, TicketState.WAITING_FOR_REQUESTER));
            case WAIT_EXCHANGE -> course.add(reply(replied, TicketState.WAITING_FOR_EXCHANGE));
            case RESOLVED, RESOLVED_LATE, REOPENED -> course.add(reply(replied, TicketState.RESOLVED));
        }
        switch (this) {
            case NEXT -> course.add(new Happening.RequesterWrote(now.minus(Duration.ofHours(13))));
            case NEXT_OVERDUE -> course.add(new Happening.RequesterWrote(now.minus(Duration.ofHours(51))));
            case REOPENED -> course.add(new Happening.RequesterWrote(now.minus(Duration.ofHours(30))));
            case CLOSED -> {
                course.add(new Happening.RequesterWrote(replied.plus(PROMPT)));
                course.add(new Happening.StateChanged(replied.plus(PROMPT.multipliedBy(2)), TicketState.RESOLVED));
            }
            default -> {}
        }
        return course;
    }

    private static Happening reply(Instant at, TicketState then) {
        return new Happening.StaffReplied(at, then, null);
    }
}
