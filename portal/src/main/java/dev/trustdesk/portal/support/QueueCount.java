package dev.trustdesk.portal.support;

/** How many tickets a view holds, as far as it is worth counting. */
public record QueueCount(int counted) {

    /** Counting stops here, so that a count never costs more than a glance. */
    static final int LIMIT = 100;

    @Override
    public String toString() {
        return counted < LIMIT ? Integer.toString(counted) : LIMIT - 1 + "+";
    }
}
