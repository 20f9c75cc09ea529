package dev.trustdesk.portal.help;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretCheck;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.support.NewTicket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a request for help, pure: first that no field holds a secret, then size, characters and syntax of each. */
final class HelpForm {

    private static final Pattern TRANSACTION_ID = Pattern.compile("[0-9A-Za-z]{0,128}");
    private static final Pattern WALLET_ADDRESS = Pattern.compile("[0-9A-Za-z:_-]{0,128}");
    private static final int EXCHANGE = 80;
    private static final int RATING = 1_000;
    private static final int MAIL = 254;

    private HelpForm() {}

    /** The cleaned text, or why it is refused. */
    sealed interface Checked {
        record Fine(NewTicket.HelpText text) implements Checked {}

        record SecretFound(String field) implements Checked {}

        record Invalid(List<Problem> problems) implements Checked {}
    }

    static Checked check(HelpDraft draft) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("subject", InboundText.cleaned(draft.subject()));
        fields.put("text", InboundText.cleaned(draft.text()));
        fields.put("transactionId", cleaned(draft.transactionId()));
        fields.put("walletAddress", cleaned(draft.walletAddress()));
        fields.put("exchange", cleaned(draft.exchange()));
        fields.put("contactMail", cleaned(draft.contactMail()));
        var problems = new ArrayList<Problem>();
        for (var field : fields.entrySet()) {
            switch (guard(field, draft.saysTransaction())) {
                case SecretCheck.Secret _ -> {
                    return new Checked.SecretFound(field.getKey());
                }
                case SecretCheck.Ask(var kind) -> problems.add(new Problem(field.getKey(), doubt(kind)));
                case SecretCheck.Clean _ ->
                    problem(field).ifPresent(key -> problems.add(new Problem(field.getKey(), key)));
            }
        }
        if (!FormKeys.isWellFormed(draft.formKey())) {
            problems.add(new Problem("formKey", "help.problem.form_key"));
        }
        return problems.isEmpty() ? new Checked.Fine(text(draft, fields)) : new Checked.Invalid(problems);
    }

    /** What to say about a text that only its writer can judge. */
    static String doubt(SecretCheck.Kind kind) {
        return kind == SecretCheck.Kind.RECOVERY_PHRASE ? "help.problem.perhaps_phrase" : "help.problem.perhaps_key";
    }

    /** Why a further message cannot be kept: a key of the bundle. */
    static Optional<String> problemOfText(String cleaned) {
        return InboundText.isEmpty(cleaned)
                ? Optional.of("help.problem.text_missing")
                : InboundText.problemOfText(cleaned);
    }

    /** Why the words of a rating cannot be kept: a key of the bundle. */
    static Optional<String> problemOfRating(String cleaned) {
        return InboundText.length(cleaned) > RATING
                ? Optional.of("help.problem.rating_too_long")
                : InboundText.problemOfCharacters(cleaned);
    }

    /** Why no mail can be sent to an address: a key of the bundle. */
    static Optional<String> problemOfMail(String cleaned) {
        return !cleaned.isEmpty() && isMailOrEmpty(cleaned) ? Optional.empty() : Optional.of("help.problem.mail");
    }

    private static SecretCheck guard(Map.Entry<String, String> field, boolean saysTransaction) {
        return saysTransaction || field.getKey().equals("transactionId")
                ? SecretGuard.checkTransactionId(field.getValue())
                : SecretGuard.check(field.getValue());
    }

    private static Optional<String> problem(Map.Entry<String, String> field) {
        var value = field.getValue();
        return switch (field.getKey()) {
            case "subject" ->
                InboundText.isEmpty(value)
                        ? Optional.of("help.problem.subject_missing")
                        : InboundText.problemOfSubject(value);
            case "text" -> problemOfText(value);
            case "transactionId" -> only(TRANSACTION_ID, value, "help.problem.transaction_id");
            case "walletAddress" -> only(WALLET_ADDRESS, value, "help.problem.wallet_address");
            case "exchange" ->
                InboundText.length(value) > EXCHANGE || value.indexOf('\n') >= 0
                        ? Optional.of("help.problem.exchange")
                        : InboundText.problemOfCharacters(value);
            default -> isMailOrEmpty(value) ? Optional.empty() : Optional.of("help.problem.contact_mail");
        };
    }

    private static Optional<String> only(Pattern allowed, String value, String key) {
        return allowed.matcher(value).matches() ? Optional.empty() : Optional.of(key);
    }

    // One @, something before it, a dotted name after it, and nothing that could end a header's line. Whether it
    // exists, a mail tells.
    private static boolean isMailOrEmpty(String value) {
        if (value.isEmpty()) {
            return true;
        }
        var at = value.indexOf('@');
        var dot = value.lastIndexOf('.');
        return value.length() <= MAIL
                && at > 0
                && at == value.lastIndexOf('@')
                && dot > at + 1
                && dot < value.length() - 1
                && value.chars().allMatch(c -> c > ' ' && c != 0x7f && "\"(),:;<>[\\]".indexOf(c) < 0);
    }

    private static NewTicket.HelpText text(HelpDraft draft, Map<String, String> fields) {
        return new NewTicket.HelpText(
                draft.category(),
                fields.getOrDefault("subject", ""),
                fields.getOrDefault("text", ""),
                orNull(fields.get("transactionId")),
                orNull(fields.get("walletAddress")),
                orNull(fields.get("exchange")),
                orNull(fields.get("contactMail")));
    }

    private static String cleaned(@Nullable String raw) {
        return raw == null ? "" : InboundText.cleaned(raw);
    }

    private static @Nullable String orNull(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
