package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Outcome;
import dev.trustdesk.portal.support.TagRules;
import dev.trustdesk.portal.support.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What makes sense in a macro, and what one does to a ticket as it stands. */
final class MacroRules {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_WAIT_DAYS = 90;

    private MacroRules() {}

    /** Why a macro cannot be kept: a key of the bundle. */
    static Optional<String> refusal(Macro macro) {
        if (macro.name().isEmpty()) {
            return Optional.of("desk.macro.refused.name");
        }
        if (InboundText.length(macro.name()) > LONGEST_NAME) {
            return Optional.of("desk.canned.refused.long");
        }
        if (doesNothing(macro)) {
            return Optional.of("desk.macro.refused.nothing");
        }
        var state = macro.state();
        if (state != null && state.waiting()) {
            var days = macro.wakeDays();
            if (macro.cannedAnswer() == null) {
                return Optional.of("support.refused.waiting_needs_reply");
            }
            if (macro.waitsFor() == null) {
                return Optional.of("support.refused.reason_missing");
            }
            if (days == null || days < 1 || days > LONGEST_WAIT_DAYS) {
                return Optional.of("support.refused.wake_time");
            }
        }
        return texts(macro).anyMatch(text -> SecretGuard.check(text).isSecret())
                ? Optional.of("support.refused.secret")
                : TagRules.refusal(macro.addTags())
                        .or(() -> TagRules.unfit(macro.removeTags()))
                        .or(() -> texts(macro)
                                .flatMap(text -> InboundText.problemOfText(text).stream())
                                .findFirst());
    }

    /**
     * What it does, in the order in which it is done; what the ticket already has is left out.
     *
     * @param reply the filled-in canned answer; null if it replies nothing
     */
    static List<MacroStep> steps(
            Macro macro, Ticket ticket, Set<String> tags, AccountId me, @Nullable String reply, Instant now) {
        var steps = new ArrayList<MacroStep>();
        var holder = ticket.row().assignee();
        if (macro.hands() == Macro.Hands.ME && !me.equals(holder)) {
            steps.add(new MacroStep.Take());
        }
        if (macro.hands() == Macro.Hands.NOBODY && holder != null) {
            steps.add(new MacroStep.GiveBack());
        }
        var add = macro.addTags().stream().filter(tag -> !tags.contains(tag)).toList();
        var remove = macro.removeTags().stream().filter(tags::contains).toList();
        if (!add.isEmpty() || !remove.isEmpty()) {
            steps.add(new MacroStep.Tag(add, remove));
        }
        if (macro.priority() != null && macro.priority() != ticket.row().priority()) {
            steps.add(new MacroStep.Prioritize(macro.priority()));
        }
        if (macro.note() != null) {
            steps.add(new MacroStep.AddNote(macro.note()));
        }
        if (reply != null) {
            steps.add(new MacroStep.Reply(reply, then(macro, now)));
        } else if (macro.state() != null && macro.state() != ticket.row().state()) {
            steps.add(new MacroStep.Move(macro.state()));
        }
        return List.copyOf(steps);
    }

    private static AfterReply then(Macro macro, Instant now) {
        var state = macro.state() == null ? TicketState.OPEN : macro.state();
        var reason = macro.waitsFor() == null ? "" : macro.waitsFor();
        var wakeAt = now.plus(Duration.ofDays(macro.wakeDays() == null ? 1 : macro.wakeDays()));
        return switch (state) {
            case OPEN -> new AfterReply.StayOpen();
            case WAITING_FOR_REQUESTER -> new AfterReply.WaitForRequester(reason, wakeAt);
            case WAITING_FOR_EXCHANGE -> new AfterReply.WaitForExchange(reason, wakeAt);
            case RESOLVED -> new AfterReply.Resolve(Outcome.ANSWERED);
        };
    }

    private static boolean doesNothing(Macro macro) {
        return macro.cannedAnswer() == null
                && macro.note() == null
                && macro.hands() == Macro.Hands.KEEP
                && macro.addTags().isEmpty()
                && macro.removeTags().isEmpty()
                && macro.priority() == null
                && macro.state() == null;
    }

    private static Stream<String> texts(Macro macro) {
        return Stream.of(
                        Optional.of(macro.name()),
                        Optional.ofNullable(macro.note()),
                        Optional.ofNullable(macro.waitsFor()))
                .flatMap(Optional::stream);
    }
}
