package dev.trustdesk.portal.notifications;

/** Why a notice did not leave, as it is kept for administrators. */
final class Reason {

    private static final int LONGEST = 300;

    private Reason() {}

    /** One line of bearable length: parts of it may be a foreign server's words. */
    static String of(String words) {
        var line = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
