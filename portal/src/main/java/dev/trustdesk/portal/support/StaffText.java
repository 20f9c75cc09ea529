package dev.trustdesk.portal.support;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what staff write, as strictly as what requesters write: a helper must not become the way a secret gets in. */
final class StaffText {

    /** A ticket is put aside for no longer than this. */
    static final Duration LONGEST_WAIT = Duration.ofDays(90);

    private StaffText() {}

    /** Why a reply or a note cannot be kept: a key of the bundle. */
    static Optional<String> refusal(String cleaned) {
        return InboundText.isEmpty(cleaned)
                ? Optional.of("support.refused.text_missing")
                : secret(cleaned).or(() -> InboundText.problemOfText(cleaned));
    }

    /** Why a short line, such as a subject or a reason, cannot be kept. */
    static Optional<String> refusalOfLine(String cleaned) {
        if (InboundText.isEmpty(cleaned)) {
            return Optional.of("support.refused.line_missing");
        }
        return secret(cleaned).or(() -> InboundText.problemOfSubject(cleaned));
    }

    static Optional<String> refusal(AfterReply then, Instant now) {
        var waiting = waiting(then);
        if (waiting == null) {
            return Optional.empty();
        }
        if (InboundText.isEmpty(waiting.reason())) {
            return Optional.of("support.refused.reason_missing");
        }
        if (!waiting.wakeAt().isAfter(now) || waiting.wakeAt().isAfter(now.plus(LONGEST_WAIT))) {
            return Optional.of("support.refused.wake_time");
        }
        return secret(waiting.reason()).or(() -> InboundText.problemOfSubject(waiting.reason()));
    }

    static TicketState stateAfter(AfterReply then) {
        return switch (then) {
            case AfterReply.StayOpen _ -> TicketState.OPEN;
            case AfterReply.WaitForRequester _ -> TicketState.WAITING_FOR_REQUESTER;
            case AfterReply.WaitForExchange _ -> TicketState.WAITING_FOR_EXCHANGE;
            case AfterReply.Resolve _ -> TicketState.RESOLVED;
        };
    }

    static TicketHead.@Nullable Waiting waiting(AfterReply then) {
        return switch (then) {
            case AfterReply.WaitForRequester(var reason, var wakeAt) ->
                new TicketHead.Waiting(InboundText.cleaned(reason), wakeAt);
            case AfterReply.WaitForExchange(var reason, var wakeAt) ->
                new TicketHead.Waiting(InboundText.cleaned(reason), wakeAt);
            case AfterReply.StayOpen _, AfterReply.Resolve _ -> null;
        };
    }

    // Staff quote transactions every day; nobody quotes twelve words of a list in a row.
    private static Optional<String> secret(String text) {
        return SecretGuard.checkTransactionId(text).isClean()
                ? Optional.empty()
                : Optional.of("support.refused.secret");
    }
}
