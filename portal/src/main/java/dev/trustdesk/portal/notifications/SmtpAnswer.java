package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.notifications.DeliveryProblem.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads from a failed attempt whether the mail, the moment or the mail server was at fault. */
final class SmtpAnswer {

    private static final int DEEPEST = 20;

    private SmtpAnswer() {}

    static SendResult to(MailException failure) {
        if (failure instanceof MailAuthenticationException) {
            return new SendResult.Unreachable(said(Cause.CREDENTIALS, failure));
        }
        if (!(failure instanceof MailSendException sending)) {
            return new SendResult.Refused(said(Cause.NOT_WRITTEN, failure));
        }
        var failures = sending.getMessageExceptions();
        if (failures.length == 0) {
            // Only the goodbye went wrong: the server has taken the mail.
            return new SendResult.Sent();
        }
        var first = failures[0];
        if (first.equals(sending.getCause())) {
            return new SendResult.Unreachable(said(Cause.UNREACHABLE, first));
        }
        return judged(first);
    }

    private static SendResult judged(Exception failure) {
        var chain = chain(failure);
        var code = chain.stream()
                .map(SmtpAnswer::code)
                .flatMapToInt(OptionalInt::stream)
                .reduce((outer, inner) -> inner);
        var innermost = chain.getLast();
        if (chain.stream().anyMatch(SMTPSenderFailedException.class::isInstance) || asksToSignIn(code)) {
            return new SendResult.Unreachable(said(Cause.SENDER, innermost));
        }
        if (code.isPresent() && code.getAsInt() >= 500) {
            return new SendResult.Refused(said(Cause.REFUSED, innermost));
        }
        return new SendResult.Later(said(Cause.NOT_TAKEN, innermost));
    }

    private static boolean asksToSignIn(OptionalInt code) {
        return code.isPresent()
                && switch (code.getAsInt()) {
                    case 530, 534, 535, 538 -> true;
                    default -> false;
                };
    }

    private static OptionalInt code(Throwable failure) {
        var code = switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> -1;
        };
        return code >= 400 ? OptionalInt.of(code) : OptionalInt.empty();
    }

    private static List<Throwable> chain(Throwable failure) {
        var chain = new ArrayList<Throwable>();
        for (var next = failure; next != null && chain.size() < DEEPEST; next = next.getCause()) {
            chain.add(next);
        }
        return chain;
    }

    private static DeliveryProblem said(Cause cause, Throwable failure) {
        var words = failure.getMessage();
        return new DeliveryProblem(cause, words == null ? failure.getClass().getSimpleName() : words);
    }
}
