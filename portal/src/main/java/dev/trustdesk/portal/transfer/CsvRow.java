package dev.trustdesk.portal.transfer;

import java.util.List;

/** @param line where the row begins, as an editor counts */
record CsvRow(long line, List<String> fields) {

    boolean isBlank() {
        return fields.stream().allMatch(String::isBlank);
    }
}
