package dev.trustdesk.portal.support;

import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Blocks of ticket numbers, as they stand among a ticket's words: the index of words then finds what is in some of them without reading
 * what is not.
 *
 * @param first the oldest of them
 * @param last the newest
 */
record NumberBlocks(long first, long last) {

    // As support.marks_of has it.
    private static final int SIZE = 25_000;

    /** So many blocks, the newest being that of the number before {@code end}. */
    static NumberBlocks before(long end, int blocks) {
        var last = (end - 1) / SIZE;
        return new NumberBlocks(last - blocks + 1, last);
    }

    /** The lowest number in them. */
    long from() {
        return first * SIZE;
    }

    /** In any of them: the text of a {@code tsquery}. */
    String asQuery() {
        return LongStream.rangeClosed(first, last)
                .mapToObj(block -> "'^" + block + "'")
                .collect(Collectors.joining("|"));
    }
}
