package dev.trustdesk.portal.platform;

/** An enumeration whose constants have a word for people, in the bundles. */
public interface Labelled {
    /** Key of the word, such as {@code support.category.wallet}. */
    String labelKey();
}
