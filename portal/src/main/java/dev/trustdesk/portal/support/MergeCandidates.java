package dev.trustdesk.portal.support;

import java.util.List;

/** Tickets that one might be merged with or linked to: the same requester's, and those that I looked at last. */
public record MergeCandidates(List<TicketRow> sameRequester, List<TicketRow> lastViewed) {
    public MergeCandidates {
        sameRequester = List.copyOf(sameRequester);
        lastViewed = List.copyOf(lastViewed);
    }
}
