package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Component;
import dev.trustdesk.portal.attachments.StaffAttachments;
import dev.trustdesk.portal.desk.Presence;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Deletion;
import dev.trustdesk.portal.support.Deletions;
import dev.trustdesk.portal.support.Duplicates;
import dev.trustdesk.portal.support.Merging;
import dev.trustdesk.portal.support.Outcomes;
import dev.trustdesk.portal.support.Questions;
import dev.trustdesk.portal.support.Relations;
import dev.trustdesk.portal.support.SimilarTickets;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketFindings;
import dev.trustdesk.portal.support.Triage;
import java.util.List;
import java.util.Optional;

/** The parts of the ticket page that show its files, sort a ticket and tie it to others, so that the page need not know how. */
@org.springframework.stereotype.Component
class TicketExtras {

    private final Merging merging;
    private final Duplicates duplicates;
    private final Relations relations;
    private final Triage triage;
    private final StaffAttachments attachments;
    private final Outcomes outcomes;
    private final Deletions deletions;
    private final SimilarTickets similar;
    private final Questions questions;
    private final Presence presence;
    private final Accounts accounts;

    TicketExtras(
            Merging merging,
            Duplicates duplicates,
            Relations relations,
            Triage triage,
            StaffAttachments attachments,
            Outcomes outcomes,
            Deletions deletions,
            SimilarTickets similar,
            Questions questions,
            Presence presence,
            Accounts accounts) {
        this.merging = merging;
        this.duplicates = duplicates;
        this.relations = relations;
        this.triage = triage;
        this.attachments = attachments;
        this.outcomes = outcomes;
        this.deletions = deletions;
        this.similar = similar;
        this.questions = questions;
        this.presence = presence;
        this.accounts = accounts;
    }

    /** @param changed is run after something was done from here */
    Parts parts(Wording words, Runnable changed) {
        var lead = accounts.mayAct(Role.LEAD);
        var bonds = new TicketBonds(merging, relations, words, changed);
        return new Parts(
                new MergedNote(merging, words, bonds::undo),
                new ExclusionNote(triage, accounts, words, changed),
                new DuplicateNote(duplicates, merging, words, bonds::merged, changed),
                new TicketSorting(triage, words, changed),
                bonds,
                new TriagePanel(words, outcomes),
                new SimilarPanel(similar, questions, words, changed),
                new DeletionPanel(deletions, words, lead || accounts.mayAct(Role.ADMINISTRATOR), changed));
    }

    AttachedFiles files(Wording words) {
        return new AttachedFiles(attachments, words);
    }

    /** What became of a ticket that is not there any more; empty if there never was one. */
    Optional<Deletion> deletionOf(TicketId ticket) {
        return deletions.find(ticket);
    }

    /** What has been found out about a ticket; nothing about one that was deleted this moment. */
    TicketFindings findings(TicketId ticket) {
        return outcomes.findings(ticket).orElse(TicketFindings.NONE);
    }

    /** Who else has the ticket open. */
    TicketPresence presence(Changes changes, List<Account> staff, Wording words) {
        return new TicketPresence(presence, staff, changes, words);
    }

    /** How the ticket stands is said above it by the first three, the others are beside it. */
    record Parts(
            MergedNote merged,
            ExclusionNote excluded,
            DuplicateNote duplicate,
            TicketSorting sorting,
            TicketBonds bonds,
            TriagePanel triage,
            SimilarPanel similar,
            DeletionPanel deletion) {

        List<Component> above() {
            return List.of(merged, excluded, duplicate);
        }

        List<Component> beside() {
            return List.of(sorting, bonds, similar, triage, deletion);
        }

        void show(Ticket ticket, TicketFindings findings) {
            excluded.show(findings.exclusion());
            duplicate.show(ticket);
            sorting.show(ticket, findings.exclusion());
            merged.show(ticket, bonds.show(ticket));
            similar.show(ticket, findings.question());
            triage.show(ticket, findings);
            deletion.show(ticket);
        }
    }
}
