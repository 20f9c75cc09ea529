package dev.trustdesk.portal.desk;

/**
 * Something that can be put into a text where the cursor stands.
 *
 * @param label by which it is chosen
 * @param detail what else there is to know of it
 * @param text what is put in
 */
public record Insert(String label, String detail, String text) {

    /** What is looked for, by the two letters that ask for it. */
    public enum Sort {
        /** {@code ::} */
        CANNED,
        /** {@code ??} */
        FAQ,
        /** {@code @@} */
        MENTION
    }
}
