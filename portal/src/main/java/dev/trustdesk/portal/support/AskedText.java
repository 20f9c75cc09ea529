package dev.trustdesk.portal.support;

import java.util.Set;

/**
 * The words of what a ticket asks.
 *
 * @param subject those of its subject, which are among all
 */
record AskedText(long number, Set<String> subject, Set<String> words) {
    AskedText {
        subject = Set.copyOf(subject);
        words = Set.copyOf(words);
    }
}
