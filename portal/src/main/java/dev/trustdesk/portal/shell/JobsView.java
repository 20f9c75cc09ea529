package dev.trustdesk.portal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.platform.JobRow;
import dev.trustdesk.portal.platform.Jobs;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.quartz.SchedulerException;

/** The scheduled jobs: what became of the last run, when the next one is, and a way to run one now. */
@Route("jobs")
@Menu(title = "shell.jobs.menu", order = 310, icon = "vaadin:timer")
@RolesAllowed("ADMINISTRATOR")
class JobsView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int LOOK_AGAIN_MILLIS = 3_000;

    private final transient Jobs jobs;
    private final transient Wording words;
    private final RowTable<JobRow> table;
    private transient List<JobRow> shown = List.of();

    JobsView(Jobs jobs, Texts texts) {
        this.jobs = jobs;
        this.words = texts.in(ViewLanguage.current());
        this.table = new RowTable<JobRow>(words.get("shell.jobs.title"))
                .column(words.get("shell.jobs.job"), this::name)
                .column(words.get("shell.jobs.last"), this::lastRun)
                .column(words.get("shell.jobs.outcome"), this::outcome)
                .column(words.get("shell.jobs.next"), this::nextRun)
                .column(words.get("shell.jobs.now"), this::runNow);
        getContent().add(new PageHeader(getPageTitle()).withIntro(words.get("shell.jobs.intro")), table);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return words.get("shell.jobs.title");
    }

    // Jobs run every few seconds, and this view is open seldom: asking is cheaper than announcing every run to every
    // node.
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(LOOK_AGAIN_MILLIS);
        var polling = event.getUI().addPollListener(poll -> refresh());
        addDetachListener(detached -> {
            detached.unregisterListener();
            polling.remove();
            detached.getUI().setPollInterval(-1);
        });
    }

    private void refresh() {
        try {
            var now = jobs.all();
            if (!now.equals(shown)) {
                shown = now;
                table.setRows(now);
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    private Component name(JobRow job) {
        var name = new Span(words.of(job));
        name.addClassName("td-strong");
        return name;
    }

    private Component lastRun(JobRow job) {
        var run = job.lastRun();
        return run == null
                ? new Span(words.get("shell.jobs.never"))
                : new MomentText(run.startedAt(), words.language());
    }

    private Component outcome(JobRow job) {
        var run = job.lastRun();
        if (run == null) {
            return new Span("–");
        }
        var took = new Span(words.get("shell.jobs.took", run.took().toMillis()));
        var cell = new Div(new StatusBadge(tone(run.outcome()), words.of(run.outcome())), took);
        cell.addClassName("td-stack");
        if (!run.done().isEmpty()) {
            cell.add(new Span(run.done().in(words)));
        }
        if (!run.problem().isEmpty()) {
            cell.add(problem(run.problem()));
        }
        return cell;
    }

    // A program's own words, which are English in every language of the page.
    private static Component problem(String said) {
        var problem = new Span(said);
        problem.addClassName("td-soft");
        problem.getElement().setAttribute("lang", Language.EN.tag());
        return problem;
    }

    private Component nextRun(JobRow job) {
        var next = job.nextRun();
        return next == null ? new Span("–") : new MomentText(next, words.language());
    }

    private Component runNow(JobRow job) {
        var button = new Button(words.get("shell.jobs.run"), click -> {
            try {
                jobs.runNow(job.name());
                Toasts.done(words.get("shell.jobs.started", words.of(job)));
            } catch (SchedulerException e) {
                throw new IllegalStateException(e);
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words.get("shell.jobs.run-this", words.of(job)));
        return button;
    }

    private static Tone tone(JobRow.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Tone.GOOD;
            case IDLE -> Tone.NEUTRAL;
            case FAILED -> Tone.BAD;
        };
    }
}
