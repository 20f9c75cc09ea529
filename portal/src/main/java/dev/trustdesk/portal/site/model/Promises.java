package dev.trustdesk.portal.site.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk promises, and how it keeps it.
 *
 * @param weeks those that are over, newest first
 * @param quarters of the promised posts, newest first
 * @param promised the share of first replies in time that is promised, in percent
 * @param enough how many replies a share needs to say anything
 * @param invented the requests are samples of a trial
 */
public record Promises(List<Week> weeks, List<Quarter> quarters, int promised, int enough, boolean invented) {

    public Promises {
        weeks = List.copyOf(weeks);
        quarters = List.copyOf(quarters);
    }

    /**
     * First replies in one week.
     *
     * @param share in percent, rounded down; null if too few were due to say
     * @param within the time within which half of the first replies came; null without any
     */
    public record Week(
            LocalDate monday,
            LocalDate sunday,
            int received,
            int answered,
            int met,
            int missed,
            int leftOut,
            @Nullable Integer share,
            @Nullable String within) {}

    /** How many of the posts promised for a quarter came in time. */
    public record Quarter(String name, int onTime, int promised) {}
}
