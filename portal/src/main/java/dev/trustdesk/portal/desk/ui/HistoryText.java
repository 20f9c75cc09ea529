package dev.trustdesk.portal.desk.ui;

import dev.trustdesk.portal.notifications.DeliveryRow;
import dev.trustdesk.portal.platform.AuditEntry;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.ClockEvent;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.HistoryEntry;
import dev.trustdesk.portal.support.TicketHistory;
import dev.trustdesk.portal.support.TicketMessage;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The history of a ticket in sentences. */
final class HistoryText {

    private static final int QUOTED = 120;
    /** Whoever is not signed in acts on a ticket only as its requester. */
    private static final Set<String> REQUESTER = Set.of("requester", AuditTrail.ANONYMOUS);

    /** Deeds that are said without their details. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("ticket.imported", "desk.history.imported"),
            Map.entry("ticket.macro", "desk.history.macro"),
            Map.entry("answer.proposed", "desk.history.proposed"),
            Map.entry("ticket.merged", "desk.history.merged"),
            Map.entry("ticket.split", "desk.history.split"),
            Map.entry("ticket.linked", "desk.history.linked"),
            Map.entry("ticket.unlinked", "desk.history.unlinked"),
            Map.entry("ticket.record-saved", "desk.history.record-saved"),
            Map.entry("ticket.closed-by-requester", "desk.history.closed"),
            Map.entry("attachment.added", "desk.history.file"),
            Map.entry("attachment.deleted", "desk.history.file-deleted"));

    private static final Set<String> SCORES = Set.of("good", "partly", "bad");

    private final Wording words;
    private final UnaryOperator<String> names;

    /** @param names of people, by what the audit trail calls them */
    HistoryText(Wording words, UnaryOperator<String> names) {
        this.words = words;
        this.names = names;
    }

    String of(HistoryEntry entry) {
        return switch (entry) {
            case HistoryEntry.Said(var message) -> said(message);
            case HistoryEntry.Done(var deed) -> done(deed);
            case HistoryEntry.Ticked(var event) -> clock(event);
            case HistoryEntry.Mailed(var delivery) -> mail(delivery);
        };
    }

    /** What happened to a clock, and why, without its name. */
    String event(ClockEvent event) {
        var reason = event.reason();
        if (event.kind() == ClockEvent.Kind.RESUMED && event.actor().equals(TicketHistory.WAKE_UP)) {
            return words.get("desk.event.woken");
        }
        if (reason == null) {
            return kind(event.kind());
        }
        // Reasons are what somebody wrote, except for those that the clock itself gives: they say what happened, too.
        return event.kind() == ClockEvent.Kind.ENDED
                ? words.get("desk.clock.ended." + reason)
                : words.get("desk.history.because", kind(event.kind()), reason);
    }

    private String clock(ClockEvent event) {
        var clock = words.of(event.clock());
        var name = event.cycle() == 1 ? clock : words.get("desk.clock.cycle", clock, event.cycle());
        return words.get("desk.history.clock", name, event(event));
    }

    private String kind(ClockEvent.Kind kind) {
        return switch (kind) {
            case STARTED -> words.get("desk.event.started");
            case PAUSED -> words.get("desk.event.paused");
            case RESUMED -> words.get("desk.event.resumed");
            case FULFILLED -> words.get("desk.event.fulfilled");
            case BREACHED -> words.get("desk.event.breached");
            case ALERTED_50 -> words.get("desk.event.passed", 50);
            case ALERTED_80 -> words.get("desk.event.passed", 80);
            case ALERTED_95 -> words.get("desk.event.passed", 95);
            case ENDED -> words.get("desk.event.ended");
            case RETARGETED -> words.get("desk.event.retargeted");
            case RESTORED -> words.get("desk.event.restored");
            case EXCLUDED -> words.get("desk.event.excluded");
        };
    }

    private String said(TicketMessage message) {
        var who = message.authorName() == null
                ? words.of(message.kind())
                : words.get("desk.message.by", message.authorName(), words.of(message.kind()));
        var line = message.text().replace('\n', ' ');
        return who + ": "
                + (line.codePointCount(0, line.length()) <= QUOTED
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…");
    }

    private String done(AuditEntry deed) {
        var detail = deed.detail();
        var what = switch (deed.action()) {
            case "ticket.assigned" ->
                detail.containsKey("to")
                        ? words.get("desk.history.assigned", names.apply(detail.getOrDefault("to", "")))
                        : words.get("desk.history.given-back");
            case "ticket.moved" -> words.get("desk.history.moved", state(detail.getOrDefault("state", "")));
            case "ticket.replied" -> words.get("desk.history.replied", state(detail.getOrDefault("state", "")));
            case "ticket.tagged" ->
                words.get(
                        "desk.history.tagged",
                        signed("+", detail.getOrDefault("added", "")),
                        signed("−", detail.getOrDefault("removed", "")));
            case "ticket.question" ->
                detail.containsKey("entry")
                        ? words.get("desk.history.question", detail.getOrDefault("entry", ""))
                        : words.get("desk.history.new-question");
            case "ticket.rated" -> words.get("desk.history.rated", score(detail.getOrDefault("score", "")));
            case "ticket.mentioned" ->
                words.get("desk.history.mentioned", names.apply(detail.getOrDefault("account", "")));
            // What has no sentence of its own is called what the audit trail calls it.
            default -> words.get(PLAIN.getOrDefault(deed.action(), "shell.audit.action." + deed.action()));
        };
        return words.get("desk.history.by", who(deed.actor()), what);
    }

    private String mail(DeliveryRow delivery) {
        var problem = delivery.lastProblem();
        var what = words.get("desk.history.mail", kindOfMail(delivery.kind()), words.of(delivery.state()));
        return problem == null ? what : words.get("desk.history.because", what, problem.toString());
    }

    private String kindOfMail(String kind) {
        return switch (kind) {
            case "ticket-answered" -> words.get("desk.history.mail.answered");
            case "ticket-mentioned" -> words.get("desk.mail.mentioned");
            default -> kind;
        };
    }

    private String who(String actor) {
        return REQUESTER.contains(actor)
                ? words.get("desk.history.requester")
                : actor.startsWith("system:") ? words.get("desk.history.system") : names.apply(actor);
    }

    private String score(String tag) {
        return SCORES.contains(tag) ? words.get("help.score." + tag) : tag;
    }

    private String state(String name) {
        return Arrays.stream(TicketState.values())
                .filter(state -> state.name().equals(name))
                .map(words::of)
                .findFirst()
                .orElse(name);
    }

    private static String signed(String sign, String tags) {
        return tags.isEmpty() ? "" : sign + tags.replace(" ", " " + sign);
    }
}
