package dev.trustdesk.portal.desk.ui;

import dev.trustdesk.portal.desk.Preferences;
import dev.trustdesk.portal.desk.Presence;
import dev.trustdesk.portal.desk.SavedViews;
import dev.trustdesk.portal.faq.FaqReferences;
import dev.trustdesk.portal.support.BulkActions;
import dev.trustdesk.portal.support.Tags;
import dev.trustdesk.portal.support.TicketQueue;
import dev.trustdesk.portal.support.Tickets;
import dev.trustdesk.portal.transfer.QueueExports;
import org.springframework.stereotype.Component;

/** What the queue stands on. */
@Component
record QueueServices(
        TicketQueue queue,
        Tickets tickets,
        BulkActions bulk,
        FaqReferences faq,
        Tags tags,
        SavedViews views,
        Presence presence,
        Preferences preferences,
        QueueExports exports) {}
