package dev.trustdesk.portal.help;

import dev.trustdesk.portal.attachments.AttachmentKind;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.sla.ClockKind;
import dev.trustdesk.portal.sla.ClockState;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.HeldAt;
import dev.trustdesk.portal.support.Outcome;
import dev.trustdesk.portal.support.WalletKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a ticket holds of its requester, in the shape of the file that they can save ({@code docs/ticket-record.md}). Names
 * and values are part of the format: what is renamed or dropped makes a new version.
 */
record TicketRecord(
        String format,
        int version,
        Instant writtenAt,
        About ticket,
        List<State> states,
        List<Clock> clocks,
        List<Message> messages,
        List<Rating> ratings,
        MailConsent mailConsent,
        List<SentMail> mails,
        List<PrivateLink> privateLinks) {

    static final String FORMAT = "trustdesk-ticket";
    static final int VERSION = 1;

    /**
     * The ticket itself.
     *
     * @param faqEntry the public answer that it was counted under; {@code new} if there was none; null if nobody has said
     * @param answeredWithOthers it was merged: others who ask the same wait for the same reply
     */
    record About(
            long number,
            String subject,
            Category category,
            TicketState state,
            Language language,
            Instant createdAt,
            @Nullable Instant firstResolvedAt,
            @Nullable Instant lastResolvedAt,
            @Nullable String mail,
            @Nullable String transactionId,
            @Nullable String walletAddress,
            @Nullable String exchange,
            @Nullable HeldAt tokensHeldAt,
            @Nullable WalletKind wallet,
            String checkWord,
            @Nullable Outcome outcome,
            @Nullable String faqEntry,
            @Nullable Long goesOnFrom,
            @Nullable Long goesOnIn,
            boolean answeredWithOthers,
            boolean inAccount,
            boolean sample) {}

    record State(Instant since, TicketState state) {}

    /** A promise, and how it was kept. */
    record Clock(
            ClockKind clock,
            int cycle,
            ClockState state,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant stoppedAt,
            @Nullable String endReason,
            int policyVersion) {}

    /** @param from {@code you}, {@code staff} or {@code automatic} */
    record Message(
            String from,
            @Nullable String name,
            Instant at,
            String text,
            @Nullable String code,
            List<File> files) {}

    record File(
            String name,
            AttachmentKind kind,
            int bytes,
            @Nullable Integer width,
            @Nullable Integer height,
            String sha256) {}

    /** Whether the owner of the address has said that we may write to it. */
    record MailConsent(MailState state, @Nullable Instant since) {}

    record SentMail(String kind, Instant at, String code) {}

    record PrivateLink(Instant since, Instant until) {}
}
