package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsText;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.trust.ClaimChangeStore.Entry;
import dev.trustdesk.portal.trust.ClaimChangeStore.Said;
import dev.trustdesk.portal.trust.Proposal.Deed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes a change of a claim: the claim, its history, the news and everything that mentions it, in one transaction. */
@Component
class ClaimPublishing {

    private final ClaimStore store;
    private final ClaimHistory history;
    private final FactWriting writing;
    private final Pages pages;
    private final News news;
    private final Changes changes;
    private final Texts texts;
    private final ClaimSettings settings;

    ClaimPublishing(
            ClaimStore store,
            ClaimHistory history,
            FactWriting writing,
            Pages pages,
            News news,
            Changes changes,
            Texts texts,
            ClaimSettings settings) {
        this.store = store;
        this.history = history;
        this.writing = writing;
        this.pages = pages;
        this.news = news;
        this.changes = changes;
        this.texts = texts;
        this.settings = settings;
    }

    /** Why something changes; {@code ko} is null while the Korean is pending. */
    record Reason(String en, @Nullable String ko) {}

    /** Whoever proposes a change has compared it with its sources; what the starter pack proposes, whoever approves it. */
    void publish(
            Claim was,
            ClaimContent became,
            boolean koreanPending,
            Reason reason,
            Deed proposed,
            @Nullable Deed approved,
            @Nullable UUID proposal,
            Instant at) {
        store.change(was.ref(), became, koreanPending, at);
        var checker = proposed.name() == null ? approved : proposed;
        if (checker != null) {
            checked(was.ref(), checker);
        }
        tell(was, became, reason, proposed, approved, proposal, at);
        changed(was.ref());
    }

    /** Publishes a claim that was not there yet; false, and nothing is done, if there is one of that key meanwhile. */
    boolean add(
            Claim claim,
            ClaimContent content,
            boolean koreanPending,
            Reason reason,
            Deed proposed,
            @Nullable Deed approved,
            @Nullable UUID proposal,
            Instant at) {
        if (!store.add(claim, content, koreanPending, at)) {
            return false;
        }
        checked(claim.ref(), proposed);
        tell(claim, content, reason, proposed, approved, proposal, at);
        changed(claim.ref());
        return true;
    }

    /** For a change that has been written already. */
    void tell(
            Claim was,
            ClaimContent became,
            Reason reason,
            Deed proposed,
            @Nullable Deed approved,
            @Nullable UUID proposal,
            Instant at) {
        history.add(new Entry(
                was.ref(),
                was.isNew() ? null : Said.of(was.content()),
                Said.of(became),
                reason.en(),
                reason.ko(),
                proposed,
                approved,
                proposal,
                at));
        news.tell(
                NewsTopic.FACT,
                was.ref().subject(),
                was.ref().path(),
                new NewsText(title(was, became, Language.EN), title(was, became, Language.KO)),
                new NewsText(
                        summary(was, became, reason.en(), Language.EN),
                        reason.ko() == null ? null : summary(was, became, reason.ko(), Language.KO)));
    }

    void first(ClaimRef ref, ClaimContent content, Instant at) {
        history.add(new Entry(
                ref, null, Said.of(content), null, null, new Deed("system:content-import", null, at), null, null, at));
    }

    void checked(ClaimRef ref, Deed by) {
        var today = LocalDate.ofInstant(by.at(), ZoneOffset.UTC);
        store.checked(ref, new ClaimStore.Check(today, by.by(), by.name(), today.plusDays(settings.checkEvery())));
    }

    /** Everybody sees it with the commit: on this node at once, on the others and on the site as soon as they hear of it. */
    void changed(ClaimRef ref) {
        changes.announce(ref.kind() == ClaimKind.FACT ? "fact" : "official", ref.id());
    }

    /** As readers see the value. */
    String written(@Nullable FactKind kind, ClaimContent content, Language language) {
        var value = content.value(language);
        return kind == null
                ? pages.plain(value, language)
                : writing.write(kind, value, language).plain();
    }

    private String title(Claim was, ClaimContent became, Language language) {
        var label = became.label(language);
        if (was.isNew()) {
            return texts.get(language, "trust.news.added", label);
        }
        if (became.isRetired() && !was.content().isRetired()) {
            return was.ref().kind() == ClaimKind.OFFICIAL
                    ? texts.get(language, "trust.news.not-official", label)
                    : texts.get(language, "trust.news.not-valid", label);
        }
        return texts.get(language, "trust.news.changed", label);
    }

    private String summary(Claim was, ClaimContent became, String reason, Language language) {
        var after = written(was.factKind(), became, language);
        var before = was.isNew() ? after : written(was.factKind(), was.content(), language);
        return before.equals(after)
                ? texts.get(language, "trust.news.same-value", after, reason)
                : texts.get(language, "trust.news.summary", before, after, reason);
    }
}
