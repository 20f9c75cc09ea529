package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.CaseKind;
import dev.trustdesk.portal.support.OutcomeResult;
import dev.trustdesk.portal.support.Outcomes;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketFindings;
import dev.trustdesk.portal.widgets.Toasts;
import org.jspecify.annotations.Nullable;

/** What kind of case a ticket is, as its requester said, and how it ended once it is resolved. */
class TriagePanel extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Outcomes outcomes;
    private final transient Wording words;
    private final DescriptionList facts = new DescriptionList();
    private final Paragraph unsaid = new Paragraph();
    private final OutcomeChoice outcome;
    private transient @Nullable Ticket shown;

    TriagePanel(Wording words, Outcomes outcomes) {
        this.words = words;
        this.outcomes = outcomes;
        this.outcome = new OutcomeChoice(words);
        facts.addClassName("td-facts");
        unsaid.setText(words.get("desk.triage.unsaid"));
        unsaid.addClassName("td-hint");
        outcome.setWidthFull();
        outcome.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                decide();
            }
        });
        add(new H2(words.get("desk.triage")), unsaid, facts, outcome);
    }

    final void show(Ticket ticket, TicketFindings findings) {
        shown = ticket;
        var triage = findings.kind();
        facts.removeAll();
        fact("desk.triage.held-at", triage.heldAt());
        fact("desk.triage.wallet", triage.wallet());
        unsaid.setVisible(triage.equals(CaseKind.NONE));
        outcome.setVisible(ticket.row().state() == TicketState.RESOLVED);
        outcome.setValue(findings.outcome());
    }

    private void fact(String key, @Nullable Labelled value) {
        if (value != null) {
            facts.add(new DescriptionList.Term(words.get(key)), new DescriptionList.Description(words.of(value)));
        }
    }

    private void decide() {
        var ticket = shown;
        var chosen = outcome.getValue();
        if (ticket == null || chosen == null) {
            return;
        }
        switch (outcomes.decide(ticket.id(), chosen)) {
            case OutcomeResult.Kept _ -> Toasts.done(words.get("desk.outcome.kept"));
            case OutcomeResult.NotResolved _ -> Toasts.problem(words.get("desk.outcome.not-resolved"));
            case OutcomeResult.Gone _ -> Toasts.problem(words.get("desk.gone"));
        }
    }
}
