package dev.trustdesk.portal.reporting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.reporting.QuestionWeek;
import dev.trustdesk.portal.reporting.RepeatRate;
import dev.trustdesk.portal.sla.ReportWeek;
import dev.trustdesk.portal.support.AskedTickets;
import dev.trustdesk.portal.widgets.DayText;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.RowTable;
import java.util.List;
import java.util.function.ToIntFunction;

/** This week's figure, and the weeks before as bars and as a table. */
class WeekFigures extends Div {
    private static final long serialVersionUID = 1L;
    private static final String NOTHING = "–";
    private static final int YEAR = "2026-".length();
    private static final int PERMILLE = 1_000;
    private static final double PER_PERCENT = 10;

    private final transient Wording words;

    /**
     * @param weeks this one first
     * @param left tickets of this week that are not in the figure yet
     */
    WeekFigures(Wording words, List<QuestionWeek> weeks, int left) {
        this.words = words;
        var current = weeks.getFirst();
        var share = new Span(percent(current.rate()));
        share.addClassName("td-figure");
        var line = new Div(
                share,
                new Span(words.get(
                        "reporting.questions.of",
                        current.rate().repeated(),
                        current.rate().asked())));
        line.addClassName("td-badges");
        var now = new Section(new H2(words.get("reporting.questions.this-week")), line);
        now.add(hint(words.get("reporting.questions.running")));
        if (left > 0) {
            now.add(new Note(Tone.INFO, words.get("reporting.questions.left", left)));
        }
        if (current.rate().asked() < RepeatRate.ENOUGH) {
            now.add(new Note(Tone.INFO, words.get("reporting.questions.says-little", RepeatRate.ENOUGH)));
        }
        add(now, new Section(new H2(words.get("reporting.questions.weeks")), bars(weeks), table(weeks), definition()));
    }

    private Paragraph definition() {
        return hint(words.get("reporting.questions.definition", AskedTickets.DAYS_BACK, ReportWeek.ZONE.getId()));
    }

    /** Oldest first, as time goes; said in words by the table. */
    private Div bars(List<QuestionWeek> weeks) {
        var bars = new Div();
        bars.addClassName("td-bars");
        bars.getElement().setAttribute("role", "img");
        bars.getElement()
                .setAttribute(
                        "aria-label",
                        words.get(
                                "reporting.questions.chart",
                                weeks.getLast().week().monday().toString(),
                                weeks.getFirst().week().monday().toString()));
        weeks.reversed().forEach(week -> {
            var bar = new Div();
            bar.addClassName("td-bar");
            var rate = week.rate();
            bar.getStyle().set("--share", Double.toString(100 * rate.share().orElse(0)));
            bar.getElement().setAttribute("data-little", rate.asked() < RepeatRate.ENOUGH);
            var value = new Span(percent(rate));
            var day = new Span(week.week().monday().toString().substring(YEAR));
            bar.setVisible(rate.asked() > 0);
            var plot = new Div(value, bar);
            plot.addClassName("td-plot");
            bars.add(new Div(plot, day));
        });
        return bars;
    }

    private RowTable<QuestionWeek> table(List<QuestionWeek> weeks) {
        var table = new RowTable<QuestionWeek>(words.get("reporting.questions.weeks"))
                .column(
                        words.get("reporting.questions.week"),
                        week -> new DayText(week.week().monday()))
                .column(words.get("reporting.questions.rate"), week -> new Span(percent(week.rate())));
        number(table, "reporting.questions.n", week -> week.rate().asked());
        number(table, "reporting.questions.by-entry", week -> week.rate().byEntry());
        number(table, "reporting.questions.by-similarity", week -> week.rate().bySimilarity());
        number(table, "reporting.questions.decided", week -> week.rate().decided());
        number(table, "reporting.questions.suggested", week -> week.forms().suggested());
        number(table, "reporting.questions.solved", week -> week.forms().solved());
        number(table, "reporting.questions.sent", week -> week.forms().sent());
        table.addClassNames("td-many-columns", "td-week-table");
        table.setRows(weeks.subList(0, lastCounted(weeks) + 1));
        return table;
    }

    /** Before the first week in which anything was counted there is nothing to read. */
    private static int lastCounted(List<QuestionWeek> weeks) {
        var last = weeks.size() - 1;
        while (last > 0 && weeks.get(last).isEmpty()) {
            last--;
        }
        return last;
    }

    private void number(RowTable<QuestionWeek> table, String key, ToIntFunction<QuestionWeek> count) {
        table.column(words.get(key), week -> new Span(Integer.toString(count.applyAsInt(week))));
    }

    /** To one place, never rounded up; a week without tickets has no share. */
    private String percent(RepeatRate rate) {
        return rate.asked() == 0
                ? NOTHING
                : words.get(
                        "reporting.questions.share",
                        String.valueOf((long) rate.repeated() * PERMILLE / rate.asked() / PER_PERCENT));
    }

    private static Paragraph hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("td-hint");
        return hint;
    }
}
