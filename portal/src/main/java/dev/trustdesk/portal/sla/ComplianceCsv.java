package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.SupportOnly;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * The weeks' figures as a file, for whoever reckons on: one line for each week, the newest first. It holds numbers, days and our own
 * codes and nothing that anybody typed, so that no cell needs to be kept from being a formula.
 */
@Service
public class ComplianceCsv {

    private static final int WEEKS = 53;
    private static final double SECONDS = 3_600;
    private static final String HEADER = "monday,zone,share,met,missed,of_them_still_open,not_due_yet,left_out,"
            + "policy_versions,median_hours,ninetieth_percentile_hours";

    private final Compliance compliance;

    ComplianceCsv(Compliance compliance) {
        this.compliance = compliance;
    }

    /** A year back from this week. */
    @SupportOnly
    public String weeks() {
        return Stream.concat(
                        Stream.of(HEADER),
                        Stream.iterate(compliance.thisWeek(), ReportWeek::previous)
                                .limit(WEEKS)
                                .map(week -> line(week, compliance.of(week))))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** Empty where there is no data, which is not the same as all or nothing. */
    private static String line(ReportWeek week, ComplianceFigure figure) {
        return Stream.of(
                        week.monday().toString(),
                        week.zone().getId(),
                        figure.share().isEmpty()
                                ? ""
                                : String.format(
                                        Locale.ROOT, "%.4f", figure.share().getAsDouble()),
                        Integer.toString(figure.met()),
                        Integer.toString(figure.missed()),
                        Integer.toString(figure.overdue()),
                        Integer.toString(figure.open()),
                        figure.leftOut().entrySet().stream()
                                .map(reason -> reason.getKey() + ":" + reason.getValue())
                                .collect(Collectors.joining(" ")),
                        figure.policyVersions().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        hours(figure.median()),
                        hours(figure.ninetieth()))
                .collect(Collectors.joining(","));
    }

    private static String hours(Optional<Duration> time) {
        return time.map(found -> String.format(Locale.ROOT, "%.2f", found.toSeconds() / SECONDS))
                .orElse("");
    }
}
