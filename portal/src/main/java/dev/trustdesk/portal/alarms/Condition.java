package dev.trustdesk.portal.alarms;

/**
 * Something that needs a person.
 *
 * @param subject which job or incident; empty where there is only one of the kind
 */
record Condition(AlarmKind kind, String subject) {}
