package dev.trustdesk.portal.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComplianceFigureTest {

    private static final Instant OPENED = Instant.parse("2026-11-02T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant DUE = OPENED.plus(HOUR.multipliedBy(48));

    @Test
    void noDataIsNotAHundredPercent() {
        var figure = ComplianceFigure.of(List.of(), DUE);

        assertThat(figure.share()).isEmpty();
        assertThat(figure.isKept()).isFalse();
        assertThat(figure.median()).isEmpty();
    }

    @Test
    void openAndPastDueCountsAsMissed() {
        var open = new FirstReply(ClockState.RUNNING, OPENED, DUE, null, null, 1);

        assertThat(ComplianceFigure.of(List.of(open), DUE).open()).isEqualTo(1);
        var later = ComplianceFigure.of(List.of(open), DUE.plusMillis(1));
        assertThat(later.missed()).isEqualTo(1);
        assertThat(later.overdue()).isEqualTo(1);
        assertThat(later.share()).hasValue(0);
    }

    @Test
    void whatIsLeftOutIsCountedByReasonAndChangesNothingElse() {
        var figure = ComplianceFigure.of(
                List.of(
                        met(1),
                        new FirstReply(ClockState.MISSED, OPENED, DUE, DUE.plus(HOUR), "spam", 1),
                        new FirstReply(ClockState.ENDED, OPENED, DUE, DUE.plus(HOUR), "merged", 1)),
                DUE);

        assertThat(figure.n()).isEqualTo(1);
        assertThat(figure.share()).hasValue(1);
        assertThat(figure.leftOut()).isEqualTo(Map.of("spam", 1, "merged", 1));
        assertThat(figure.saysLittle()).isTrue();
    }

    @Test
    void medianAndNinetiethPercentileAreTimesThatOccurred() {
        var replies = new ArrayList<FirstReply>();
        for (var hours = 1; hours <= 10; hours++) {
            replies.add(met(hours));
        }

        var figure = ComplianceFigure.of(replies, DUE);

        assertThat(figure.median()).contains(HOUR.multipliedBy(5));
        assertThat(figure.ninetieth()).contains(HOUR.multipliedBy(9));
    }

    @Test
    void theShareIsNotRoundedUpToThePromise() {
        var replies = new ArrayList<FirstReply>();
        for (var i = 0; i < 899; i++) {
            replies.add(met(1));
        }
        for (var i = 0; i < 101; i++) {
            replies.add(new FirstReply(ClockState.MISSED, OPENED, DUE, DUE.plus(HOUR), null, 1));
        }

        assertThat(ComplianceFigure.of(replies, DUE).isKept()).isFalse();
        assertThat(ComplianceFigure.of(replies, DUE).saysLittle()).isFalse();
    }

    @Test
    void aWeekBeginsOnMondayInItsZone() {
        var sundayInSeoul = Instant.parse("2026-11-22T14:59:59Z");

        assertThat(ReportWeek.of(sundayInSeoul, ReportWeek.ZONE).monday()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(ReportWeek.of(sundayInSeoul.plusSeconds(1), ReportWeek.ZONE).monday())
                .isEqualTo(LocalDate.of(2026, 11, 23));
        var spring = ReportWeek.of(LocalDate.of(2027, 3, 28), ZoneId.of("Europe/Berlin"));
        assertThat(Duration.between(spring.from(), spring.to())).isEqualTo(Duration.ofHours(7 * 24 - 1));
        assertThat(spring.to()).isEqualTo(spring.next().from());
    }

    private static FirstReply met(int hours) {
        return new FirstReply(ClockState.MET, OPENED, DUE, OPENED.plus(HOUR.multipliedBy(hours)), null, 1);
    }
}
