package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Component;
import dev.trustdesk.portal.attachments.StaffAttachments;
import dev.trustdesk.portal.desk.Presence;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Merging;
import dev.trustdesk.portal.support.Outcomes;
import dev.trustdesk.portal.support.Relations;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.Triage;
import java.util.List;

/** The parts of the ticket page that show its files, sort a ticket and tie it to others, so that the page need not know how. */
@org.springframework.stereotype.Component
class TicketExtras {

    private final Merging merging;
    private final Relations relations;
    private final Triage triage;
    private final StaffAttachments attachments;
    private final Outcomes outcomes;
    private final Presence presence;
    private final Accounts accounts;

    TicketExtras(
            Merging merging,
            Relations relations,
            Triage triage,
            StaffAttachments attachments,
            Outcomes outcomes,
            Presence presence,
            Accounts accounts) {
        this.merging = merging;
        this.relations = relations;
        this.triage = triage;
        this.attachments = attachments;
        this.outcomes = outcomes;
        this.presence = presence;
        this.accounts = accounts;
    }

    /** @param changed is run after something was done from here */
    Parts parts(Wording words, Runnable changed) {
        var lead = accounts.current().filter(me -> me.is(Role.LEAD)).isPresent();
        return new Parts(
                new AttachmentPanel(attachments, words),
                new TicketSorting(triage, words, lead, changed),
                new TicketBonds(merging, relations, words, changed),
                new TriagePanel(words, outcomes));
    }

    /** Who else has the ticket open. */
    TicketPresence presence(Changes changes, Wording words) {
        return new TicketPresence(presence, accounts, changes, words);
    }

    record Parts(AttachmentPanel files, TicketSorting sorting, TicketBonds bonds, TriagePanel triage) {

        List<Component> all() {
            return List.of(files, sorting, bonds, triage);
        }

        void show(Ticket ticket) {
            files.show(ticket);
            sorting.show(ticket);
            bonds.show(ticket);
            triage.show(ticket);
        }
    }
}
