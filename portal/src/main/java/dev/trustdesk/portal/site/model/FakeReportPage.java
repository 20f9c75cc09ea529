package dev.trustdesk.portal.site.model;

import java.util.Map;
import java.util.Optional;

/**
 * The form on which readers report a fake.
 *
 * @param values what was typed, by field
 * @param problems sentences by field; under a blank name what concerns the whole form
 * @param secret a secret was found in it, and is gone
 * @param known what was reported is in the registry already
 * @param official what was reported is on the official list
 */
public record FakeReportPage(
        Map<String, String> values,
        Map<String, String> problems,
        boolean secret,
        Optional<KnownFake> known,
        Optional<OfficialRecord> official) {

    public FakeReportPage {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
    }

    public static FakeReportPage empty() {
        return refused(Map.of(), Map.of());
    }

    public static FakeReportPage refused(Map<String, String> values, Map<String, String> problems) {
        return new FakeReportPage(values, problems, false, Optional.empty(), Optional.empty());
    }

    public static FakeReportPage secretFound() {
        return new FakeReportPage(Map.of(), Map.of(), true, Optional.empty(), Optional.empty());
    }

    public static FakeReportPage known(KnownFake fake) {
        return new FakeReportPage(Map.of(), Map.of(), false, Optional.of(fake), Optional.empty());
    }

    public static FakeReportPage official(OfficialRecord record) {
        return new FakeReportPage(Map.of(), Map.of(), false, Optional.empty(), Optional.of(record));
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public Optional<String> problem(String field) {
        return Optional.ofNullable(problems.get(field));
    }

    /** What a screen reader says with a field. */
    public String describedBy(String field) {
        return problem(field).isPresent() ? field + "-hint " + field + "-problem" : field + "-hint";
    }
}
