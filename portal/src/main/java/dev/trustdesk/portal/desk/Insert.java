package dev.trustdesk.portal.desk;

/**
 * Something that can be put into a text where the cursor stands.
 *
 * @param label by which it is chosen
 * @param detail what else there is to know of it
 * @param forStaff its address can be opened by staff only
 * @param text what is put in
 */
public record Insert(String label, String detail, boolean forStaff, String text) {

    /** What is put in as it is, whoever reads it. */
    static Insert of(String label, String detail, String text) {
        return new Insert(label, detail, false, text);
    }

    /** The same, chosen by another label. */
    public Insert labelled(String other) {
        return new Insert(other, detail, forStaff, text);
    }

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
