package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Outcome;
import dev.trustdesk.portal.support.Outcomes;
import dev.trustdesk.portal.support.WeekOfOutcomes;
import dev.trustdesk.portal.widgets.DayText;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;

/** How tickets ended, week by week: above all how many were eligible and could not be helped. */
@Route("support/outcomes")
@Menu(title = "desk.outcomes.menu", order = 130, icon = "vaadin:flag-o")
@RolesAllowed("SUPPORT")
class OutcomesView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Duration BACK = Duration.ofDays(26 * 7);

    private final transient Wording words;

    OutcomesView(Outcomes outcomes, Texts texts, Clock clock) {
        this.words = texts.in(ViewLanguage.current());
        getContent().add(new PageHeader(getPageTitle()).withIntro(words.get("desk.outcomes.intro")));
        var weeks = outcomes.perWeek(clock.instant().minus(BACK));
        if (weeks.isEmpty()) {
            getContent().add(new EmptyState(words.get("desk.outcomes.none"), words.get("desk.outcomes.none.hint")));
            return;
        }
        var table = new RowTable<WeekOfOutcomes>(getPageTitle())
                .column(words.get("desk.outcomes.week"), week -> new DayText(week.monday()));
        for (var outcome : Outcome.values()) {
            table.column(words.of(outcome), week -> new Span(Integer.toString(week.of(outcome))));
        }
        table.setRows(weeks);
        getContent().add(table);
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.outcomes.title");
    }
}
