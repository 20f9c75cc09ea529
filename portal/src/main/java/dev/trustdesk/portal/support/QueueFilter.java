package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets the queue shows; null means "any".
 *
 * @param unassigned only tickets that nobody has taken; {@code assignee} is then of no meaning
 * @param exchange the beginning of an exchange's name, in any case
 * @param sample only samples, or only real ones
 */
public record QueueFilter(
        QueueView view,
        @Nullable Category category,
        @Nullable Language language,
        @Nullable AccountId assignee,
        boolean unassigned,
        @Nullable String exchange,
        @Nullable Boolean sample) {
    public QueueFilter {
        exchange = exchange == null ? null : TypedText.lookedFor(exchange);
    }

    public static QueueFilter of(QueueView view) {
        return new QueueFilter(view, null, null, null, false, null, null);
    }

    public QueueFilter in(QueueView other) {
        return new QueueFilter(other, category, language, assignee, unassigned, exchange, sample);
    }
}
