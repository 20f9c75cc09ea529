package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsText;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.platform.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds readers of a day that a fact names, a week and a day before it. A day that was missed is not made up for later. */
@Component
class FactReminders implements ScheduledTask {

    private static final int WEEK = 7;
    private static final List<Integer> DAYS_AHEAD = List.of(WEEK, 1);

    private final FactStore facts;
    private final FactWriting writing;
    private final News news;
    private final Texts texts;
    private final TransactionTemplate transaction;

    FactReminders(FactStore facts, FactWriting writing, News news, Texts texts, TransactionTemplate transaction) {
        this.facts = facts;
        this.writing = writing;
        this.news = news;
        this.texts = texts;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "fact-reminders";
    }

    @Override
    public String labelKey() {
        return "trust.job.reminders";
    }

    @Override
    public String cron() {
        return "0 5 * * * ?";
    }

    @Override
    public Tally run(Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            var told = 0;
            for (var fact : facts.all().stream().filter(one -> !one.isRetired()).toList()) {
                for (var ahead : DAYS_AHEAD) {
                    var day = day(fact).filter(today.plusDays(ahead)::equals);
                    if (day.isPresent() && facts.remind(fact.key(), day.get(), ahead)) {
                        tell(fact, ahead);
                        told++;
                    }
                }
            }
            return Tally.of("trust.job.reminded", told);
        }));
    }

    private static Optional<LocalDate> day(FactEntry fact) {
        return switch (fact.kind()) {
            case DATE -> Optional.of(LocalDate.parse(fact.value().en()));
            case INSTANT ->
                Optional.of(LocalDate.ofInstant(Instant.parse(fact.value().en()), ZoneOffset.UTC));
            default -> Optional.empty();
        };
    }

    private void tell(FactEntry fact, int ahead) {
        var ref = ClaimRef.fact(fact.key());
        news.tell(
                NewsTopic.FACT,
                ref.subject(),
                ref.path(),
                new NewsText(title(fact, ahead, Language.EN), title(fact, ahead, Language.KO)),
                new NewsText(
                        writing.write(fact, Language.EN).plain(),
                        writing.write(fact, Language.KO).plain()));
    }

    private String title(FactEntry fact, int ahead, Language language) {
        var label = fact.label().in(language);
        return ahead == WEEK
                ? texts.get(language, "trust.news.week", label)
                : texts.get(language, "trust.news.day", label);
    }
}
