package dev.trustdesk.portal.api;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request cannot be answered as it is.
 *
 * @param status as HTTP has it
 * @param code the same in every language, for programs
 * @param detail a sentence that says what to do
 * @param retryAfter null if waiting changes nothing
 */
record ApiProblem(
        int status,
        String code,
        String detail,
        List<Field> errors,
        @Nullable Duration retryAfter) {
    ApiProblem {
        errors = List.copyOf(errors);
    }

    ApiProblem(int status, String code, String detail) {
        this(status, code, detail, List.of(), null);
    }

    /** What is wrong with one field. */
    record Field(String field, String detail) {}
}
