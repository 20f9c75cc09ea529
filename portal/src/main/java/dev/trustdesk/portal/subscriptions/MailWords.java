package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the mails to subscribers have in common: an item of news in words, and what stands under every mail. */
@Component
class MailWords {

    private static final int LONGEST_SUBJECT = 200;

    private final Texts texts;
    private final Subjects subjects;
    private final TrustdeskSettings settings;

    MailWords(Texts texts, Subjects subjects, TrustdeskSettings settings) {
        this.texts = texts;
        this.subjects = subjects;
        this.settings = settings;
    }

    Mail mail(Subscriber to, String subject, String text) {
        var words = texts.in(to.wish().language());
        var end = settings.url(SubscriptionPaths.end(to.token(), words.language()));
        var body = text + "\n\n"
                + words.get(
                        "subscriptions.mail.foot",
                        to.checkWord(),
                        settings.publicUrl().getHost(),
                        settings.url(SubscriptionPaths.own(to.token(), words.language())),
                        end);
        return new Mail(to.address(), shortened(subject), body, words.language(), end);
    }

    /** One item: when, what, and where there is more. */
    String item(NewsItem item, Wording words) {
        var language = words.language();
        var text = new StringBuilder(item.title().in(language));
        var summary = item.summary().in(language);
        if (!summary.isBlank()) {
            text.append("\n\n").append(summary.strip());
        }
        if (language == Language.KO && item.title().koreanPending()) {
            text.append("\n\n").append(words.get("subscriptions.mail.korean-pending"));
        }
        return text.append("\n\n")
                .append(words.of(item.topic()))
                .append(" · ")
                .append(Moments.written(item.at(), language))
                .append('\n')
                .append(settings.url(language.sitePrefix() + item.path()))
                .toString();
    }

    /** The topics of a wish in a list for people. */
    String topics(Wish wish, Wording words) {
        var whole = Arrays.stream(NewsTopic.values())
                .filter(topic -> wish.interests().contains(Interest.inAllOf(topic)))
                .map(words::of)
                .collect(Collectors.joining(", "));
        var single = wish.interests().stream()
                .filter(interest -> !interest.isWhole())
                .map(interest -> subjects.name(interest, words))
                .sorted()
                .collect(Collectors.joining(", "));
        if (single.isEmpty()) {
            return whole;
        }
        var exchanges = words.get("subscriptions.mail.single", single);
        return whole.isEmpty() ? exchanges : whole + ", " + exchanges;
    }

    /** A title may be longer than a subject, and may hold what a subject must not. */
    private static String shortened(String subject) {
        var line = subject.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST_SUBJECT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
