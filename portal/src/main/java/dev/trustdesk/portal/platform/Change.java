package dev.trustdesk.portal.platform;

/**
 * Something that others may show has changed.
 *
 * @param topic what kind of thing, such as {@code faq} or {@code ticket}
 * @param id which one; empty for "any of them"
 */
public record Change(String topic, String id) {

    /** Said after a lost connection: anything may have changed. */
    public static final Change ANYTHING = new Change("*", "");

    public boolean concerns(String other) {
        return topic.equals(other) || this.equals(ANYTHING);
    }

    /** Whether it concerns this one of the topic; a change of any of them does. */
    public boolean concerns(String other, String one) {
        return concerns(other) && (id.isEmpty() || id.equals(one));
    }
}
