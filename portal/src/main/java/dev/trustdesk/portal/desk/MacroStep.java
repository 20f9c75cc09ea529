package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.AfterReply;
import java.util.List;

/** One thing that a macro does to a ticket. */
public sealed interface MacroStep {

    record Take() implements MacroStep {}

    record GiveBack() implements MacroStep {}

    record Tag(List<String> add, List<String> remove) implements MacroStep {}

    record Prioritize(Priority to) implements MacroStep {}

    record AddNote(String text) implements MacroStep {}

    record Reply(String text, AfterReply then) implements MacroStep {}

    record Move(TicketState to) implements MacroStep {}
}
