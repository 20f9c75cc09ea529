package dev.trustdesk.portal.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a request cannot be answered as it is.
 *
 * @param status as HTTP has it
 * @param code the same in every language, for programs
 * @param detail a sentence that says what to do
 * @param retryAfter null if waiting changes nothing
 * @param ticket the one that stands in the way; empty if none does
 */
record ApiProblem(
        int status,
        String code,
        String detail,
        List<Field> errors,
        @Nullable Duration retryAfter,
        Map<String, Object> ticket) {
    ApiProblem {
        errors = List.copyOf(errors);
        ticket = Map.copyOf(ticket);
    }

    ApiProblem(int status, String code, String detail, List<Field> errors, @Nullable Duration retryAfter) {
        this(status, code, detail, errors, retryAfter, Map.of());
    }

    ApiProblem(int status, String code, String detail) {
        this(status, code, detail, List.of(), null);
    }

    ApiProblem about(Map<String, Object> which) {
        return new ApiProblem(status, code, detail, errors, retryAfter, which);
    }

    /** What is wrong with one field. */
    record Field(String field, String detail) {}
}
