package dev.trustdesk.portal.api;

import dev.trustdesk.portal.help.HelpDraft;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.support.CaseKind;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.HeldAt;
import dev.trustdesk.portal.support.WalletKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request for help as a program sends it; the fields are those of the form.
 *
 * @param textHoldsTransaction whoever wrote the text has said that its 64 digits are the id of a transaction and no key
 * @param ownTickets tokens of tickets that the requester has; one that is open and asks the same is answered instead (ADR 0027)
 * @param sendAnyway it is sent even so
 */
record TicketRequest(
        @Nullable String category,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String language,
        @Nullable String heldAt,
        @Nullable String wallet,
        @Nullable String exchange,
        @Nullable String transactionId,
        @Nullable String walletAddress,
        @Nullable String contactMail,
        @Nullable Boolean textHoldsTransaction,
        @Nullable List<@Nullable String> ownTickets,
        @Nullable Boolean sendAnyway) {

    /** The tokens of tickets that are the requester's own; none if they want to send in any case. */
    List<String> ownLinks() {
        return ownTickets == null || Boolean.TRUE.equals(sendAnyway)
                ? List.of()
                : ownTickets.stream().filter(Objects::nonNull).toList();
    }

    /** A field whose value is none of those that it can have. */
    Optional<String> unknownChoice() {
        if (chosen(Category.values(), category) == null) {
            return Optional.of("category");
        }
        if (language != null && Language.ofTag(language).isEmpty()) {
            return Optional.of("language");
        }
        if (heldAt != null && chosen(HeldAt.values(), heldAt) == null) {
            return Optional.of("heldAt");
        }
        return wallet != null && chosen(WalletKind.values(), wallet) == null ? Optional.of("wallet") : Optional.empty();
    }

    /** The values that a field of {@link #unknownChoice()} can have. */
    static String choices(String field) {
        return switch (field) {
            case "category" -> words(Category.values());
            case "heldAt" -> words(HeldAt.values());
            case "wallet" -> words(WalletKind.values());
            default -> "en, ko";
        };
    }

    /** @param otherwise the language of an answer if the request names none */
    HelpDraft draft(String formKey, Language otherwise) {
        return new HelpDraft(
                formKey,
                Objects.requireNonNull(chosen(Category.values(), category)),
                Objects.requireNonNullElse(subject, ""),
                Objects.requireNonNullElse(text, ""),
                transactionId,
                walletAddress,
                exchange,
                contactMail,
                language == null ? otherwise : Language.ofTag(language).orElse(otherwise),
                new CaseKind(chosen(HeldAt.values(), heldAt), chosen(WalletKind.values(), wallet)),
                Boolean.TRUE.equals(textHoldsTransaction));
    }

    private static <E extends Enum<E>> @Nullable E chosen(E[] all, @Nullable String word) {
        return Arrays.stream(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> String words(E[] all) {
        return String.join(
                ", ",
                Arrays.stream(all)
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
