package dev.trustdesk.portal.transfer;

import java.util.List;

/** @param line where the row begins, as an editor counts */
record CsvRow(long line, List<String> fields) {

    /** Has something in its first field and nothing in the others. */
    boolean saysOneThing() {
        return !fields.getFirst().isBlank() && fields.stream().skip(1).allMatch(String::isBlank);
    }

    boolean isBlank() {
        return fields.stream().allMatch(String::isBlank);
    }
}
