package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Article;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsText;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a manuscript to readers: revisions, address, redirect, audit and news, in the transaction of whoever calls. */
@Component
class AnswerPublisher {

    /** After how many days an answer should be looked at again, if nobody says another day. */
    static final int REVIEW_DAYS = 90;

    /** Behind what the starter pack has in the same category. */
    private static final int SORT = 1_000;

    private final EntryStore entries;
    private final RevisionStore revisions;
    private final Pages pages;
    private final Texts texts;
    private final News news;
    private final AuditTrail audit;
    private final IndexedAnswers answers;
    private final Clock clock;

    AnswerPublisher(
            EntryStore entries,
            RevisionStore revisions,
            Pages pages,
            Texts texts,
            News news,
            AuditTrail audit,
            IndexedAnswers answers,
            Clock clock) {
        this.entries = entries;
        this.revisions = revisions;
        this.pages = pages;
        this.texts = texts;
        this.news = news;
        this.audit = audit;
        this.answers = answers;
        this.clock = clock;
    }

    /** What came of it: the entry, and the English revision that readers have now. */
    record Published(String entry, String slug) {}

    /** @param live the answer that it changes; null of a new one */
    Published publish(FaqWork work, @Nullable LiveAnswer live, String by) {
        var written = work.manuscript();
        var entry =
                live == null ? EntryStore.OF_THE_DESK + work.id() : live.shown().id();
        var setting = setting(written);
        if (live == null) {
            entries.create(entry, setting, SORT);
        } else {
            entries.change(entry, setting);
            move(entry, live.shown().article().slug(), setting.slug());
        }
        revise(entry, work, live, by);
        for (var language : Language.values()) {
            revisions.findBy(entry, language, written.keywords().in(language));
        }
        audit.record("answer.published", "answer:" + entry, detail(work, live, by));
        answers.changed(entry);
        tell(entry, written, live);
        return new Published(entry, setting.slug());
    }

    private EntryStore.Setting setting(FaqManuscript written) {
        var due = written.terms().reviewDue();
        return new EntryStore.Setting(
                written.address(),
                Objects.requireNonNull(written.category()),
                written.terms().visibility(),
                due == null ? today().plusDays(REVIEW_DAYS) : due);
    }

    private void move(String entry, String from, String to) {
        if (!from.equals(to)) {
            entries.endRedirect(to);
            entries.redirect(from, entry);
        }
    }

    private void revise(String entry, FaqWork work, @Nullable LiveAnswer live, String by) {
        var written = work.manuscript();
        var change = live == null ? null : new AnswerChange(written, live);
        var english = live == null ? null : live.number(Language.EN);
        if (change == null || change.isOfKnowledge() || change.isOf(Language.EN)) {
            english = add(entry, work, live, Language.EN, null, by);
        }
        if (written.terms().koreanPending()) {
            return;
        }
        var translated = change == null ? english : change.translatedBy(english);
        if (change == null || change.isOfKnowledge() || change.isOf(Language.KO) || change.isOfReading()) {
            add(entry, work, live, Language.KO, translated, by);
        } else if (translated != null) {
            // Somebody has looked: the Korean says what the English says now.
            revisions.rebase(entry, translated);
        }
    }

    private int add(
            String entry,
            FaqWork work,
            @Nullable LiveAnswer live,
            Language language,
            @Nullable Integer basedOn,
            String by) {
        var before = live == null ? null : live.in(language);
        var revision = new RevisionStore.NewRevision(
                article(work.manuscript(), before, language),
                work.manuscript().keywords().in(language),
                before == null
                        ? null
                        : Objects.requireNonNullElse(work.manuscript().terms().size(), EditSize.TYPO),
                basedOn,
                new RevisionStore.By(Objects.requireNonNullElse(work.editedBy(), by), reviewer(work, by), by));
        return revisions.add(entry, revision, clock.instant());
    }

    // Nobody reviews what they wrote, or sent for review, themselves.
    private static @Nullable String reviewer(FaqWork work, String by) {
        var submitted = work.submitted();
        return submitted == null || by.equals(submitted.by()) || by.equals(work.editedBy()) ? null : by;
    }

    // A typo was true on the same day as before.
    private Article article(FaqManuscript written, @Nullable FaqEntry before, Language language) {
        var text = written.in(language);
        var mended = before == null || written.terms().size() != EditSize.TYPO ? null : before.article();
        var verified = mended == null ? today() : mended.verifiedAt();
        return new Article(
                written.address(),
                language,
                text.title(),
                text.summary(),
                text.body(),
                mended == null ? today() : mended.asOf(),
                written.confidence() == Confidence.VERIFIED ? Objects.requireNonNullElse(verified, today()) : null,
                written.confidence(),
                written.sources(),
                language == Language.KO && !written.koreanChecked(),
                before == null ? SORT : before.article().sort());
    }

    private static Map<String, String> detail(FaqWork work, @Nullable LiveAnswer live, String by) {
        var detail = new HashMap<String, String>();
        var size = work.manuscript().terms().size();
        detail.put(
                "size",
                live == null ? "new" : size == null ? "none" : size.name().toLowerCase(Locale.ROOT));
        detail.put("writer", Objects.requireNonNullElse(work.editedBy(), by));
        var submitted = work.submitted();
        if (submitted != null) {
            detail.put("submitter", submitted.by());
        }
        if (work.manuscript().terms().koreanPending()) {
            detail.put("korean", "pending");
        }
        return detail;
    }

    // A typo is no news, nor is a translation of what was told before.
    private void tell(String entry, FaqManuscript written, @Nullable LiveAnswer live) {
        var size = written.terms().size();
        var isNew = live == null || !live.shown().isPublic();
        var changed = live != null
                && size != null
                && size != EditSize.TYPO
                && new AnswerChange(written, live).isOf(Language.EN);
        var archived = live != null && live.shown().archivedAt() != null;
        if (written.terms().visibility() == FaqVisibility.PUBLIC && !archived && (isNew || changed)) {
            var korean = !written.terms().koreanPending();
            news.tell(
                    NewsTopic.ANSWER,
                    entry,
                    "/faq/" + written.address(),
                    new NewsText(
                            title(isNew, written, Language.EN), korean ? title(isNew, written, Language.KO) : null),
                    new NewsText(summary(written, Language.EN), korean ? summary(written, Language.KO) : null));
        }
    }

    private String title(boolean isNew, FaqManuscript written, Language language) {
        var title = pages.plain(written.in(language).title(), language);
        var t = texts.in(language);
        return isNew ? t.get("faq.news.new", title) : t.get("faq.news.changed", title);
    }

    private String summary(FaqManuscript written, Language language) {
        return pages.plain(written.in(language).summary(), language);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
