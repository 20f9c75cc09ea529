package dev.trustdesk.portal.sla;

import static dev.trustdesk.db.sla.tables.Clock.CLOCK;
import static dev.trustdesk.db.sla.tables.Policy.POLICY;
import static dev.trustdesk.db.sla.tables.PolicyTarget.POLICY_TARGET;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.noCondition;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PolicyStore {

    private final DSLContext db;

    PolicyStore(DSLContext db) {
        this.db = db;
    }

    /** Every version there has been. */
    Map<Integer, SlaPolicy> all() {
        return db
                .select(POLICY.fields())
                .select(POLICY_TARGET.fields())
                .from(POLICY)
                .leftJoin(POLICY_TARGET)
                .on(POLICY_TARGET.VERSION.eq(POLICY.VERSION))
                .orderBy(POLICY.VERSION, POLICY_TARGET.ID)
                .fetchGroups(POLICY.VERSION)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> policy(entry.getValue())));
    }

    private static SlaPolicy policy(Result<Record> found) {
        var policy = found.getFirst().into(POLICY);
        var rules = found.stream()
                .filter(row -> row.get(POLICY_TARGET.ID) != null)
                .map(row -> new SlaPolicy.Rule(
                        row.get(POLICY_TARGET.CATEGORY),
                        priority(row.get(POLICY_TARGET.PRIORITY)),
                        times(
                                row.get(POLICY_TARGET.FIRST_RESPONSE_MINUTES),
                                row.get(POLICY_TARGET.NEXT_RESPONSE_MINUTES))))
                .toList();
        return new SlaPolicy(
                policy.getVersion(),
                times(policy.getFirstResponseMinutes(), policy.getNextResponseMinutes()),
                rules,
                policy.getEffectiveFrom(),
                policy.getDecidedBy(),
                policy.getDeactivatedAt());
    }

    void add(SlaPolicy policy) {
        db.insertInto(POLICY)
                .set(POLICY.VERSION, policy.version())
                .set(POLICY.FIRST_RESPONSE_MINUTES, minutes(policy.usual().firstResponse()))
                .set(POLICY.NEXT_RESPONSE_MINUTES, minutes(policy.usual().nextResponse()))
                .set(POLICY.EFFECTIVE_FROM, policy.effectiveFrom())
                .set(POLICY.DECIDED_BY, policy.decidedBy())
                .execute();
    }

    void add(int version, SlaPolicy.Rule rule) {
        db.insertInto(POLICY_TARGET)
                .set(POLICY_TARGET.VERSION, version)
                .set(POLICY_TARGET.CATEGORY, rule.category())
                .set(POLICY_TARGET.PRIORITY, literal(rule.priority()))
                .set(POLICY_TARGET.FIRST_RESPONSE_MINUTES, minutes(rule.times().firstResponse()))
                .set(POLICY_TARGET.NEXT_RESPONSE_MINUTES, minutes(rule.times().nextResponse()))
                .execute();
    }

    boolean deactivate(int version, Instant at, String by) {
        return db.update(POLICY)
                        .set(POLICY.DEACTIVATED_AT, at)
                        .set(POLICY.DEACTIVATED_BY, by)
                        .where(POLICY.VERSION.eq(version), POLICY.DEACTIVATED_AT.isNull())
                        .execute()
                == 1;
    }

    /** How many tickets have an open promise under each version. */
    Map<Integer, Integer> openTickets() {
        return db.select(CLOCK.POLICY_VERSION, countDistinct(CLOCK.TICKET_ID))
                .from(CLOCK)
                .where(openPromise())
                .groupBy(CLOCK.POLICY_VERSION)
                .fetchMap(CLOCK.POLICY_VERSION, found -> found.value2());
    }

    /** Tickets with an open promise under this version, in the order of ids; {@code after} is where to go on. */
    List<TicketId> openUnder(int version, @Nullable TicketId after, int limit) {
        return open(CLOCK.POLICY_VERSION.eq(version), after, limit);
    }

    /** Tickets with an open promise under any other version. */
    List<TicketId> openUnderOthers(int version, @Nullable TicketId after, int limit) {
        return open(CLOCK.POLICY_VERSION.ne(version), after, limit);
    }

    private List<TicketId> open(Condition version, @Nullable TicketId after, int limit) {
        return db.selectDistinct(CLOCK.TICKET_ID)
                .from(CLOCK)
                .where(openPromise(), version)
                .and(after == null ? noCondition() : CLOCK.TICKET_ID.gt(after.value()))
                .orderBy(CLOCK.TICKET_ID)
                .limit(limit)
                .fetch(found -> new TicketId(found.value1()));
    }

    private static Condition openPromise() {
        return CLOCK.STOPPED_AT.isNull().and(CLOCK.DUE_AT.isNotNull());
    }

    private static SlaPolicy.Times times(int first, int next) {
        return new SlaPolicy.Times(Duration.ofMinutes(first), Duration.ofMinutes(next));
    }

    private static int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }

    private static @Nullable Priority priority(dev.trustdesk.db.sla.enums.@Nullable Priority found) {
        return found == null ? null : Priority.valueOf(found.getLiteral().toUpperCase(Locale.ROOT));
    }

    private static dev.trustdesk.db.sla.enums.@Nullable Priority literal(@Nullable Priority priority) {
        return priority == null
                ? null
                : dev.trustdesk.db.sla.enums.Priority.valueOf(priority.name().toLowerCase(Locale.ROOT));
    }
}
