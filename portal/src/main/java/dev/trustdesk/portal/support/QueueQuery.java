package dev.trustdesk.portal.support;

import java.util.Optional;

/**
 * Which tickets the queue shows, and in which order.
 *
 * @param search what is looked for; what it finds stands in the order of numbers, newest first, whatever the order of the queue
 */
public record QueueQuery(QueueFilter filter, QueueSort sort, Optional<TicketSearch> search) {

    public static QueueQuery of(QueueFilter filter) {
        return new QueueQuery(filter, QueueSort.DUE, Optional.empty());
    }
}
