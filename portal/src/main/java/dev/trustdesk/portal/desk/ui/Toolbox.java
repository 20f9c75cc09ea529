package dev.trustdesk.portal.desk.ui;

import dev.trustdesk.portal.desk.CannedAnswers;
import dev.trustdesk.portal.desk.ChosenFiles;
import dev.trustdesk.portal.desk.Drafts;
import dev.trustdesk.portal.desk.Inserts;
import dev.trustdesk.portal.desk.Macros;
import dev.trustdesk.portal.desk.Mentions;
import dev.trustdesk.portal.desk.Preferences;
import dev.trustdesk.portal.desk.Writing;
import dev.trustdesk.portal.faq.FaqReferences;
import dev.trustdesk.portal.support.Questions;
import dev.trustdesk.portal.support.Tags;
import dev.trustdesk.portal.support.TicketHistory;
import dev.trustdesk.portal.support.TicketQueue;
import org.springframework.stereotype.Component;

/** Everything that the ticket page works with beside the ticket itself. */
@Component
record Toolbox(
        Writing writing,
        Drafts drafts,
        ChosenFiles files,
        Inserts inserts,
        Macros macros,
        CannedAnswers canned,
        Mentions mentions,
        Tags tags,
        Questions questions,
        TicketHistory history,
        TicketQueue queue,
        Preferences preferences,
        FaqReferences faq) {}
