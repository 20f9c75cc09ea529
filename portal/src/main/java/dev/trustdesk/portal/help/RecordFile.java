package dev.trustdesk.portal.help;

/** The record of a ticket as a file: a name to save it under, and JSON. */
public record RecordFile(String name, byte[] content) {

    public static final String TYPE = "application/json";
}
