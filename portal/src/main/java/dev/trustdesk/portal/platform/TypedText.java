package dev.trustdesk.portal.platform;

/** What somebody typed, on its way into a question to the database. */
public final class TypedText {

    private static final char ZERO = '\u0000';
    private static final char DAMAGED = '\uFFFD';

    private TypedText() {}

    /** As the database can compare it. No text there holds a zero, and asking for one is an error: so it is asked for what is in none. */
    public static String lookedFor(String typed) {
        return typed.replace(ZERO, DAMAGED);
    }
}
