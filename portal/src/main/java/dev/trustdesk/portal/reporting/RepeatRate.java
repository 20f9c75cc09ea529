package dev.trustdesk.portal.reporting;

import java.util.OptionalDouble;

/**
 * How many of the tickets opened in a week asked what had been asked before. A ticket repeats a question if it is linked to the same
 * answer as a ticket opened in the 90 days before it or, where that is not so, if its words are like those of one in the same language
 * (docs/glossary.md). Not counted are samples, spam, tickets merged into another, and those that go on from an older one.
 *
 * @param asked how many tickets the share is over: n
 * @param decided of these, how many somebody has linked to an answer or marked as a new question
 * @param byEntry repeated by the answer that they are linked to
 * @param bySimilarity repeated by their words only
 */
public record RepeatRate(int asked, int decided, int byEntry, int bySimilarity) {

    /** A share of fewer than this says little, and the reader is told so. */
    public static final int ENOUGH = 20;

    static final RepeatRate NONE = new RepeatRate(0, 0, 0, 0);

    public int repeated() {
        return byEntry + bySimilarity;
    }

    /** Empty without tickets, which is not the same as none repeated. */
    public OptionalDouble share() {
        return asked == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) repeated() / asked);
    }

    RepeatRate and(RepeatRate other) {
        return new RepeatRate(
                asked + other.asked,
                decided + other.decided,
                byEntry + other.byEntry,
                bySimilarity + other.bySimilarity);
    }
}
