package dev.trustdesk.portal.inbound;

/** Counts the steps of one check, so that a test can hold them against the length of the text instead of against a watch. */
final class Effort {

    /** What a hash or a point on a curve costs, in the price of one character. */
    static final int COMPUTED = 50;

    private long spent;

    void spend(long steps) {
        spent += steps;
    }

    long spent() {
        return spent;
    }
}
