package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.notifications.DeliveryProblem.Cause;
import org.springframework.stereotype.Component;

/** Posts that leave over the web: what the receiver's answer means for the notice. */
@Component
class WebChannel {

    private static final int REDIRECTS = 300;
    private static final int REFUSALS = 400;
    private static final int FAILURES = 500;

    private final WebPoster poster;

    WebChannel(WebPoster poster) {
        this.poster = poster;
    }

    SendResult send(WebPost post) {
        return switch (poster.post(post)) {
            case WebAnswer.Forbidden() -> new SendResult.Refused(DeliveryProblem.of(Cause.FORBIDDEN));
            case WebAnswer.NoAnswer(var said) -> new SendResult.Later(new DeliveryProblem(Cause.NO_ANSWER, said));
            case WebAnswer.Answered answer -> judged(answer);
        };
    }

    private static SendResult judged(WebAnswer.Answered answer) {
        if (answer.taken()) {
            return new SendResult.Sent();
        }
        var said = "HTTP " + answer.status();
        if (answer.status() >= REDIRECTS && answer.status() < REFUSALS) {
            return new SendResult.Refused(new DeliveryProblem(Cause.REDIRECTED, said));
        }
        return isForNow(answer.status())
                ? new SendResult.Later(new DeliveryProblem(Cause.NOT_NOW, said), answer.again())
                : new SendResult.Refused(new DeliveryProblem(Cause.NOT_WANTED, said));
    }

    /** Too slow, in conflict, too early, too often, or out of order: the same post may be taken another time. */
    private static boolean isForNow(int status) {
        return switch (status) {
            case 408, 409, 425, 429 -> true;
            default -> status >= FAILURES;
        };
    }
}
