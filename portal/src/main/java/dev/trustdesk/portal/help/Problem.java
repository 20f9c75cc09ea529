package dev.trustdesk.portal.help;

/** Why a field cannot be taken as it is; the text of {@code messageKey} says what to do. */
public record Problem(String field, String messageKey) {}
