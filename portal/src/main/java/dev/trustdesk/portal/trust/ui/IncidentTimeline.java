package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.IncidentEditing;
import dev.trustdesk.portal.trust.IncidentUpdate;
import dev.trustdesk.portal.trust.KeptIncident;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.Prose;
import dev.trustdesk.portal.widgets.StatusBadge;
import java.util.function.Consumer;
import java.util.function.Function;

/** What was told of an incident so far, newest first; nothing of it can be changed, only its missing Korean added. */
class IncidentTimeline extends Section {
    private static final long serialVersionUID = 1L;

    private final transient IncidentEditing incidents;
    private final transient Wording words;

    IncidentTimeline(IncidentEditing incidents, Wording words) {
        this.incidents = incidents;
        this.words = words;
        addClassNames("td-panel", "td-timeline-panel");
    }

    /**
     * @param nameOf who told it
     * @param addKorean begins to add the Korean of an update
     */
    void show(KeptIncident incident, Function<IncidentUpdate, String> nameOf, Consumer<IncidentUpdate> addKorean) {
        removeAll();
        add(new H2(words.get("trust.incident.timeline")));
        var list = new OrderedList();
        list.addClassName("td-timeline");
        incident.updates().reversed().forEach(update -> list.add(item(update, nameOf.apply(update), addKorean)));
        if (incident.updates().isEmpty()) {
            add(new Paragraph(words.get("trust.incident.timeline.pack")));
        } else {
            add(list);
        }
    }

    private ListItem item(IncidentUpdate update, String who, Consumer<IncidentUpdate> addKorean) {
        var head = new Div(
                new Span(words.get("trust.incident.number", update.number())),
                new StatusBadge(update.stage().tone(), words.of(update.stage())),
                new StatusBadge(update.severity().tone(), update.severity().name()),
                new MomentText(update.at(), words.language()),
                new Span(who));
        head.addClassName("td-timeline-head");
        var corrects = update.corrects();
        if (corrects != null) {
            head.add(new StatusBadge(Tone.INFO, words.get("trust.incident.corrects", corrects)));
        }
        var item = new ListItem(head, text(update));
        if (update.koreanPending()) {
            head.add(new StatusBadge(Tone.CAUTION, words.get("trust.incident.korean-pending")));
            item.add(new Button(words.get("trust.incident.korean.add"), click -> addKorean.accept(update)));
        }
        return item;
    }

    private Component text(IncidentUpdate update) {
        var there = update.in(words.language()).body().isEmpty() ? Language.EN : words.language();
        var body = incidents.preview(update.in(there).body(), there).at("update-" + update.number());
        return new Prose(body.html(LinkStyle.PORTAL).html(), there);
    }
}
