package dev.trustdesk.portal.desk.ui;

import dev.trustdesk.portal.desk.Presence;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.LiveView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says who else has the ticket on this page open, and tells them of this window. */
class TicketPresence extends PresenceBadges {
    private static final long serialVersionUID = 1L;

    private final transient Presence presence;
    private final transient PresenceBeacon beacon;
    private transient Optional<TicketId> ticket = Optional.empty();

    TicketPresence(Presence presence, List<Account> staff, Changes changes, Wording words) {
        super(words, staff.stream().collect(Collectors.toMap(Account::id, Account::displayName)));
        this.presence = presence;
        // Whoever fell silent is gone without a word: looked at again with every beat.
        this.beacon = PresenceBeacon.of(this, presence, this::draw);
        LiveView.of(this, changes, Presence.TOPIC, this::draw);
    }

    final void show(TicketId shown) {
        ticket = Optional.of(shown);
        beacon.show(shown);
        draw();
    }

    private void draw() {
        ticket.ifPresent(shown -> show(presence.othersAt(shown)));
    }
}
