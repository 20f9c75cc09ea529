package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.IncidentEditing;
import dev.trustdesk.portal.trust.Incidents;
import dev.trustdesk.portal.trust.KeptIncident;
import dev.trustdesk.portal.widgets.DayText;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;

/** All incidents as maintainers see them, the open ones first. */
@Route(IncidentEditorView.PATH)
@Menu(title = "trust.incident.menu", order = 220, icon = "vaadin:exclamation-circle-o")
@RolesAllowed("MAINTAINER")
class IncidentsView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient IncidentEditing incidents;
    private final transient Wording words;
    private final transient Clock clock;
    private final RowTable<KeptIncident> table;
    private final EmptyState nothing;

    IncidentsView(IncidentEditing incidents, Changes changes, Texts texts, Clock clock) {
        this.incidents = incidents;
        this.words = texts.in(ViewLanguage.current());
        this.clock = clock;
        this.table = new RowTable<KeptIncident>(getPageTitle())
                .column(words.get("trust.incident.part.title"), this::title)
                .column(words.get("trust.incident.part.severity"), this::severity)
                .column(words.get("trust.incident.part.stage"), this::stage)
                .column(words.get("trust.incident.last"), this::last)
                .column(words.get("trust.incident.next"), this::next);
        this.nothing = new EmptyState(words.get("trust.incident.none"), words.get("trust.incident.none.hint"));
        var create =
                new Anchor(IncidentEditorView.PATH + "/" + IncidentEditorView.NEW, words.get("trust.incident.new"));
        create.addClassNames("td-button", "td-button-primary");
        getContent()
                .add(
                        new PageHeader(getPageTitle(), create).withIntro(words.get("trust.incident.intro")),
                        table,
                        nothing);
        show();
        LiveView.of(this, changes, Incidents.TOPIC, this::show);
    }

    @Override
    public String getPageTitle() {
        return words.get("trust.incident.title");
    }

    private void show() {
        var rows = incidents.all().stream()
                .sorted(Comparator.comparing(
                        (KeptIncident incident) -> !incident.stage().isOpen()))
                .toList();
        table.setRows(rows, nothing);
    }

    private Component title(KeptIncident incident) {
        var korean = incident.currentTitle().in(words.language());
        var title = korean.isEmpty() ? incident.currentTitle().en() : korean;
        var link = new Anchor(IncidentEditorView.PATH + "/" + incident.id(), title);
        link.getElement()
                .setAttribute(
                        "lang",
                        korean.isEmpty() ? Language.EN.tag() : words.language().tag());
        link.addClassName("td-strong");
        var cell = new Div(link);
        cell.addClassName("td-stack");
        if (incident.koreanPending()) {
            cell.add(new StatusBadge(Tone.CAUTION, words.get("trust.incident.korean-pending")));
        }
        return cell;
    }

    private Component severity(KeptIncident incident) {
        var severity = incident.severity();
        return new StatusBadge(severity.tone(), severity.name());
    }

    private Component stage(KeptIncident incident) {
        return new StatusBadge(incident.stage().tone(), words.of(incident.stage()));
    }

    private Component last(KeptIncident incident) {
        return incident.latest()
                .<Component>map(update -> new MomentText(update.at(), words.language()))
                .orElseGet(() -> new DayText(incident.startedOn()));
    }

    private Component next(KeptIncident incident) {
        return incident.nextUpdateDue()
                .<Component>map(due -> {
                    var cell = new Div(new MomentText(due, words.language()));
                    cell.addClassName("td-stack");
                    if (!due.isAfter(clock.instant())) {
                        cell.add(new StatusBadge(Tone.BAD, words.get("trust.incident.late")));
                    }
                    return cell;
                })
                .orElseGet(() -> new Span("–"));
    }
}
