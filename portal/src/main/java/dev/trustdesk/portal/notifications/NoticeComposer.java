package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Labelled;
import java.time.Instant;
import java.util.Map;

/** Writes what is said by the notices of one kind. Given by the feature that puts the notices into the {@link Outbox}. */
public sealed interface NoticeComposer extends Labelled permits MailComposer, WebComposer {

    /** The kind of notice this writes, such as {@code ticket-answered}; stored, so never renamed. */
    String kind();

    /** The notice was taken. Called in the transaction that notes it, for every recipient: must be cheap. */
    default void delivered(Map<String, String> payload, Instant at) {}

    /** The notice was refused for good, or given up. Called in the transaction that notes it. */
    default void givenUp(Map<String, String> payload, Instant at, DeliveryProblem problem) {}
}
