package dev.trustdesk.portal.support;

import java.util.List;

/**
 * Tickets that ask the same, and that no answer is linked to.
 *
 * @param subject of the one that is most like all others
 * @param tickets latest first
 */
public record QuestionCluster(String subject, List<SimilarTicket> tickets) {
    public QuestionCluster {
        tickets = List.copyOf(tickets);
    }
}
