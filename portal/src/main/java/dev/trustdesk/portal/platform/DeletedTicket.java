package dev.trustdesk.portal.platform;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A ticket that is being deleted, as far as it must be known to find what was kept of it.
 *
 * @param messages all that were written in it
 * @param address its requester's mail address in small letters; empty if none was left
 * @param lastOfAddress no other ticket has that address
 */
public record DeletedTicket(
        TicketId id, List<UUID> messages, String checkWord, Optional<String> address, boolean lastOfAddress) {
    public DeletedTicket {
        messages = List.copyOf(messages);
    }
}
