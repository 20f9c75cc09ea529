package dev.trustdesk.portal.reporting;

/** Where somebody looked for an answer. */
public enum SearchPlace {
    /** The search box of the FAQ. */
    SEARCH,
    /** The form to ask for help, which suggests answers. */
    FORM
}
