package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.sla.TicketState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Points out that somebody seems to have asked twice (ADR 0027). */
@Service
public class Duplicates {

    private static final int COMPARED = 8;

    private final RelationStore relations;
    private final RequesterStore own;
    private final AskedTickets asked;

    Duplicates(RelationStore relations, RequesterStore own, AskedTickets asked) {
        this.relations = relations;
        this.own = own;
        this.asked = asked;
    }

    /** The older open ticket of the same account or address that this one most likely repeats; none once the two are linked. */
    @SupportOnly
    @Transactional(readOnly = true)
    public Optional<Duplicate> of(TicketRow row) {
        return row.state() == TicketState.RESOLVED || row.mergedInto() != null
                ? Optional.empty()
                : likeliest(row, relations.olderOfSameRequester(row, COMPARED));
    }

    private Optional<Duplicate> likeliest(TicketRow row, List<TicketRow> older) {
        if (older.isEmpty()) {
            return Optional.empty();
        }
        var alike = asked.alikeAmong(older.stream().map(TicketRow::number).toList(), row.id());
        return older.stream()
                .filter(other ->
                        alike.contains(other.number()) || OwnQuestions.isNearby(other, row.category(), row.createdAt()))
                .max(Comparator.comparing((TicketRow other) -> alike.contains(other.number()))
                        .thenComparing(TicketRow::number))
                .map(other -> new Duplicate(other, alike.contains(other.number()), isProved(row, other)));
    }

    // An address proves nothing, confirmed or not: whoever confirms it does so for the ticket of anybody who typed it.
    private boolean isProved(TicketRow one, TicketRow other) {
        var account = own.ownerOf(one.id());
        return account.isPresent() && account.equals(own.ownerOf(other.id()));
    }
}
