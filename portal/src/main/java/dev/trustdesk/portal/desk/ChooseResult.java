package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.attachments.WaitingFile;

/** What became of a file that somebody wants to send along with a message. */
public sealed interface ChooseResult {

    /** It waits; whoever asked closes it when it was sent, or is not to be sent. */
    record Taken(WaitingFile file) implements ChooseResult {}

    /**
     * It was thrown away; the text of {@code messageKey} says why and takes its name.
     *
     * @param name empty if it must not be repeated
     */
    record Refused(String name, String messageKey) implements ChooseResult {}
}
