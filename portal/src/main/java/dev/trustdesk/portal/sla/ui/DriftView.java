package dev.trustdesk.portal.sla.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.ClockReplays;
import dev.trustdesk.portal.sla.Drift;
import dev.trustdesk.portal.sla.ReplayRun;
import dev.trustdesk.portal.sla.SlaPaths;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Whether what the queue shows is what the clocks' logs say, as of the last nightly replay. */
@Route(SlaPaths.DRIFT)
@Menu(title = "sla.drift.menu", order = 140, icon = "vaadin:check-square-o")
@RolesAllowed("SUPPORT")
class DriftView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient ClockReplays replays;
    private final transient Wording words;
    private final Div found = new Div();

    DriftView(ClockReplays replays, Texts texts) {
        this.replays = replays;
        this.words = texts.in(ViewLanguage.current());
        getContent().add(new PageHeader(getPageTitle()).withIntro(words.get("sla.drift.intro")), found);
    }

    @Override
    public String getPageTitle() {
        return words.get("sla.drift.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        found.removeAll();
        replays.last().ifPresentOrElse(this::show, this::showNothing);
    }

    private void showNothing() {
        found.add(new EmptyState(words.get("sla.drift.never"), words.get("sla.drift.never.hint")));
    }

    private void show(ReplayRun run) {
        var when =
                new Div(new Span(words.get("sla.drift.last") + " "), new MomentText(run.startedAt(), words.language()));
        when.addClassName("td-soft");
        found.add(outcome(run), when);
        if (run.findings() > 0 || run.finishedAt() == null) {
            var findings = replays.findings(run);
            var numbers = replays.numbers(findings);
            var text = new DriftText(words);
            var table = new RowTable<Drift>(words.get("sla.drift.title"))
                    .column(words.get("sla.drift.ticket"), row -> ticket(row, numbers.get(row.ticket())))
                    .column(words.get("sla.drift.what"), row -> text.what(row.difference()))
                    .column(words.get("sla.drift.expected"), row -> text.expected(row.difference()))
                    .column(words.get("sla.drift.found"), row -> text.found(row.difference()));
            table.setRows(findings);
            found.add(table, repair());
        }
    }

    private Note outcome(ReplayRun run) {
        if (run.finishedAt() == null) {
            return new Note(Tone.CAUTION, words.get("sla.drift.unfinished"));
        }
        return run.findings() == 0
                ? new Note(Tone.GOOD, words.get("sla.drift.none", run.tickets()))
                : new Note(Tone.BAD, words.get("sla.drift.some", run.findings(), run.tickets()));
    }

    private Component ticket(Drift row, @Nullable Long number) {
        return number == null
                ? new Span(words.get("sla.drift.deleted"))
                : new Anchor(replays.address(row.ticket()), "#" + number);
    }

    private Component repair() {
        var repair = new Paragraph(words.get("sla.drift.repair"));
        repair.addClassName("td-hint");
        return repair;
    }
}
