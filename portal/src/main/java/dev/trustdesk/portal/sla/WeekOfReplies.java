package dev.trustdesk.portal.sla;

/**
 * How one week went, as everybody may know it: numbers, and nothing of any ticket.
 *
 * @param received requests that came in within the week
 * @param answered requests that got their first reply from a person within the week, whenever they came
 * @param figure over the first replies that were due within the week, whenever their requests came
 */
public record WeekOfReplies(ReportWeek week, int received, int answered, ComplianceFigure figure) {}
