package dev.trustdesk.portal.help;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.support.CaseKind;
import dev.trustdesk.portal.support.Category;
import org.jspecify.annotations.Nullable;

/**
 * A request for help as it was typed.
 *
 * @param formKey the key that {@link HelpRequests#newFormKey()} gave the form, which makes a double submit recognisable
 * @param saysTransaction whoever wrote it has said that its 64 digits are the id of a transaction and no key
 */
public record HelpDraft(
        String formKey,
        Category category,
        String subject,
        String text,
        @Nullable String transactionId,
        @Nullable String walletAddress,
        @Nullable String exchange,
        @Nullable String contactMail,
        Language language,
        CaseKind triage,
        boolean saysTransaction) {

    /** Of somebody who has said nothing of the case and has not been asked about anything. */
    public HelpDraft(
            String formKey,
            Category category,
            String subject,
            String text,
            @Nullable String transactionId,
            @Nullable String walletAddress,
            @Nullable String exchange,
            @Nullable String contactMail,
            Language language) {
        this(
                formKey,
                category,
                subject,
                text,
                transactionId,
                walletAddress,
                exchange,
                contactMail,
                language,
                CaseKind.NONE,
                false);
    }
}
