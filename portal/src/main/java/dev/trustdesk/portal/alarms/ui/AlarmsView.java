package dev.trustdesk.portal.alarms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.alarms.Alarm;
import dev.trustdesk.portal.alarms.Alarms;
import dev.trustdesk.portal.alarms.PostResult;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** What needs an administrator now, what needed one lately, and whether anybody outside was told. */
@Route("admin/alarms")
@Menu(title = "alarms.menu", order = 325, icon = "vaadin:bell-o")
@RolesAllowed("ADMINISTRATOR")
class AlarmsView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Alarms alarms;
    private final transient Wording words;
    private final Div receiver = new Div();
    private final Div empty;
    private final RowTable<Alarm> table;

    AlarmsView(Alarms alarms, Changes changes, Texts texts) {
        this.alarms = alarms;
        this.words = texts.in(ViewLanguage.current());
        this.empty = new Div(new EmptyState(words.get("alarms.none"), words.get("alarms.none.hint")));
        this.table = new RowTable<Alarm>(words.get("alarms.title"))
                .column(words.get("alarms.column.alarm"), this::alarm)
                .column(words.get("alarms.column.state"), this::state)
                .column(words.get("alarms.column.told"), this::told)
                .column(words.get("alarms.column.look"), this::look);
        getContent().add(header(), receiver, table, empty);
        refresh();
        LiveView.of(this, changes, Alarms.TOPIC, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return words.get("alarms.title");
    }

    private PageHeader header() {
        var test = new Button(words.get("alarms.test"), click -> test());
        test.setVisible(alarms.receiver().isPresent());
        return new PageHeader(getPageTitle(), test).withIntro(words.get("alarms.intro"));
    }

    private void test() {
        switch (alarms.sendTest()) {
            case PostResult.Taken() -> Toasts.done(words.get("alarms.test.taken"));
            case PostResult.Refused(var status) -> Toasts.problem(refused(status));
            case PostResult.NoAnswer() -> Toasts.problem(words.get("alarms.no-answer"));
            case PostResult.NoReceiver() -> Toasts.problem(words.get("alarms.receiver.none"));
        }
    }

    private void refresh() {
        var latest = alarms.latest();
        receiver.removeAll();
        receiver.add(receiver(
                latest.stream().filter(alarm -> alarm.refusedWith() != null).findFirst()));
        table.setRows(latest, empty);
    }

    private Note receiver(Optional<Alarm> untold) {
        var host = alarms.receiver();
        if (host.isEmpty()) {
            return new Note(Tone.CAUTION, words.get("alarms.receiver.none"));
        }
        return untold.map(alarm ->
                        new Note(Tone.BAD, words.get("alarms.receiver.fails", host.get()) + " " + problem(alarm)))
                .orElseGet(() -> new Note(Tone.GOOD, words.get("alarms.receiver.set", host.get())));
    }

    private Component alarm(Alarm alarm) {
        var kind = new Span(words.of(alarm.kind()));
        kind.addClassName("td-strong");
        var cell = stack(kind);
        if (!alarm.subject().isEmpty()) {
            cell.add(new Span(alarms.jobLabelKey(alarm).map(words::get).orElse(alarm.subject())));
        }
        return cell;
    }

    private Component state(Alarm alarm) {
        var cell = stack(
                alarm.isActive()
                        ? new StatusBadge(Tone.BAD, words.get("alarms.active"))
                        : new StatusBadge(Tone.NEUTRAL, words.get("alarms.ended")),
                new Div(new Span(words.get("alarms.since") + " "), new MomentText(alarm.begunAt(), words.language())));
        var ended = alarm.endedAt();
        if (ended != null) {
            cell.add(new Div(new Span(words.get("alarms.until") + " "), new MomentText(ended, words.language())));
        }
        return cell;
    }

    private Component told(Alarm alarm) {
        if (alarm.refusedWith() != null) {
            return stack(new Span(words.get("alarms.told.tried", alarm.attempts())), new Span(problem(alarm)));
        }
        if (alarm.toldEndedAt() != null) {
            return new Span(words.get("alarms.told.end"));
        }
        return new Span(words.get(alarm.toldBegunAt() == null ? "alarms.told.nobody" : "alarms.told.begin"));
    }

    private String problem(Alarm alarm) {
        var status = alarm.refusedWith();
        return status == null || status == 0 ? words.get("alarms.no-answer") : refused(status);
    }

    private String refused(int status) {
        return words.get("alarms.refused", String.valueOf(status));
    }

    private Component look(Alarm alarm) {
        var link = switch (alarm.kind()) {
            case JOB_LATE -> new Anchor("jobs", words.get("alarms.look.jobs"));
            case MAIL_WAITS, MAIL_GIVEN_UP -> new Anchor("admin/mail", words.get("alarms.look.mail"));
            case INCIDENT_SILENT ->
                new Anchor("publish/incidents/" + alarm.subject(), words.get("alarms.look.incident"));
        };
        var runbook = new Span("docs/runbooks/alarm-" + alarm.kind().inAddress() + ".md");
        runbook.addClassName("td-soft");
        return stack(link, runbook);
    }

    private static Div stack(Component... lines) {
        var stack = new Div(lines);
        stack.addClassName("td-stack");
        return stack;
    }
}
