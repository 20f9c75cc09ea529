package dev.trustdesk.portal.platform;

import java.util.UUID;

/** Identifies a ticket inside the desk. Never a way in: a requester's way in is an access token. */
public record TicketId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
