package dev.trustdesk.portal.content;

/** Knows which facts are critical: whoever acts on an old value of one could lose money by it. Implemented by {@code trust}. */
public interface CriticalFacts {

    /** False of what is no fact. */
    boolean isCritical(String key);
}
