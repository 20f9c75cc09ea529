package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.support.TicketResult;

/** What became of a macro: all of it, or nothing. */
public sealed interface MacroResult {

    record Done(Macro.Way way) implements MacroResult {}

    /** It resolves the ticket, and nobody has said yet which question that was. */
    record QuestionNeeded() implements MacroResult {}

    /** One of its steps was not possible, so none was done. */
    record NotDone(TicketResult why) implements MacroResult {}
}
