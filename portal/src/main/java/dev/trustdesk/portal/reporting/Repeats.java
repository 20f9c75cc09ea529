package dev.trustdesk.portal.reporting;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.sla.ReportWeek;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Service;

/** How often questions repeat, week by week. */
@Service
public class Repeats {

    // What a visit of the page may take; the night does the rest.
    private static final int AT_ONCE = 300;

    private final RepeatCount count;
    private final RepeatStore repeats;
    private final DeflectionStore forms;
    private final Clock clock;

    Repeats(RepeatCount count, RepeatStore repeats, DeflectionStore forms, Clock clock) {
        this.count = count;
        this.repeats = repeats;
        this.forms = forms;
        this.clock = clock;
    }

    /** Counts the week that is not over up to now; how many of its tickets are left to the night. */
    @LeadOrMaintainer
    public int countThisWeek() {
        return count.count(ReportWeek.of(clock.instant(), ReportWeek.ZONE), AT_ONCE);
    }

    /** This week and so many before it, this one first, of these languages together. */
    @LeadOrMaintainer
    public List<QuestionWeek> weeks(int before, Collection<Language> languages) {
        var current = ReportWeek.of(clock.instant(), ReportWeek.ZONE);
        var rates = new HashMap<LocalDate, RepeatRate>();
        repeats.weeks(current.monday().minusWeeks(before)).stream()
                .filter(figure -> languages.contains(figure.language()))
                .forEach(figure -> rates.merge(figure.monday(), figure.rate(), RepeatRate::and));
        var weeks = new ArrayList<QuestionWeek>();
        for (var week = current; weeks.size() <= before; week = week.previous()) {
            var rate = rates.getOrDefault(week.monday(), RepeatRate.NONE);
            weeks.add(new QuestionWeek(
                    week, rate, forms.forms(week.monday(), week.next().monday(), languages)));
        }
        return weeks;
    }
}
