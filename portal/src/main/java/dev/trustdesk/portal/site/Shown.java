package dev.trustdesk.portal.site;

import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.content.Page;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.content.SourceCatalogue;
import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Article;
import dev.trustdesk.portal.site.model.Badge;
import dev.trustdesk.portal.site.model.Fact;
import dev.trustdesk.portal.site.model.Incident;
import dev.trustdesk.portal.site.model.KnownFake;
import dev.trustdesk.portal.site.model.OfficialRecord;
import dev.trustdesk.portal.site.model.Post;
import dev.trustdesk.portal.site.model.Provenance;
import dev.trustdesk.portal.site.model.Provenance.Source;
import dev.trustdesk.portal.trust.FactKind;
import dev.trustdesk.portal.updates.PublishedAddition;
import dev.trustdesk.portal.updates.PublishedPost;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what the features publish into what the templates show, in one language. */
record Shown(Wording t) {

    String word(Labelled value) {
        return t.of(value);
    }

    String html(RichText text) {
        return text.html(LinkStyle.SITE).html();
    }

    @Nullable
    String htmlOrNull(@Nullable RichText text) {
        return text == null ? null : html(text);
    }

    List<Source> sources(List<SourceCatalogue.Source> sources) {
        return sources.stream()
                .map(source -> new Source(source.title(), t.get(source.kindKey()), source.url()))
                .toList();
    }

    Badge confidence(Confidence confidence) {
        return switch (confidence) {
            case STATED -> new Badge("good", t.get("site.confidence.stated"));
            case VERIFIED -> new Badge("good", t.get("site.confidence.verified"));
            case RELAYED -> new Badge("info", t.get("site.confidence.relayed"));
            case REPORTED -> new Badge("caution", t.get("site.confidence.reported"));
            case UNVERIFIED -> new Badge("unknown", t.get("site.confidence.unverified"));
        };
    }

    private String meaning(Confidence confidence) {
        return switch (confidence) {
            case STATED -> t.get("site.confidence.stated.meaning");
            case VERIFIED -> t.get("site.confidence.verified.meaning");
            case RELAYED -> t.get("site.confidence.relayed.meaning");
            case REPORTED -> t.get("site.confidence.reported.meaning");
            case UNVERIFIED -> t.get("site.confidence.unverified.meaning");
        };
    }

    Provenance provenance(dev.trustdesk.portal.content.Provenance known) {
        return new Provenance(
                known.asOf(),
                known.verifiedAt(),
                confidence(known.confidence()),
                meaning(known.confidence()),
                sources(known.sources()),
                known.needsReview());
    }

    Fact fact(dev.trustdesk.portal.trust.Fact fact) {
        return new Fact(
                fact.key(),
                fact.label(),
                fact.value().plain(),
                fact.value().html().html(),
                fact.kind() == FactKind.DATE,
                htmlOrNull(fact.note()),
                provenance(fact.provenance()),
                fact.critical(),
                ClaimShown.day(fact),
                new ClaimShown(t).standing(fact.standing()));
    }

    Article article(Page page) {
        return new Article(
                page.slug(),
                page.title(),
                page.summary(),
                html(page.body()),
                !page.isFallbackFor(t.language()),
                provenance(page.provenance()));
    }

    Post post(PublishedPost post) {
        return new Post(
                post.slug(),
                post.title(),
                post.summary(),
                html(post.body()),
                post.publishedAt(),
                post.language() == t.language(),
                post.reviewedAt(),
                post.unreviewed(),
                post.additions().stream().map(this::addition).toList(),
                sources(post.sources()));
    }

    private Post.Addition addition(PublishedAddition added) {
        return new Post.Addition(
                added.id(),
                t.of(added.kind()),
                added.summary(),
                html(added.placedBody()),
                added.addedAt(),
                added.language() == t.language(),
                added.translatedAt());
    }

    OfficialRecord official(dev.trustdesk.portal.trust.OfficialRecord record) {
        return new OfficialRecord(
                record.id(),
                t.of(record.kind()),
                record.label(),
                record.value(),
                record.value().startsWith("https://") ? record.value() : null,
                record.confirmed(),
                htmlOrNull(record.note()),
                provenance(record.provenance()),
                new ClaimShown(t).standing(record.standing()));
    }

    KnownFake fake(dev.trustdesk.portal.trust.KnownFake fake) {
        return new KnownFake(
                fake.id(),
                fake.title(),
                t.of(fake.kind()),
                fake.indicator(),
                html(fake.body()),
                fake.seen(),
                sources(fake.sources()),
                reported(fake.reported()));
    }

    private static KnownFake.@Nullable Reported reported(
            dev.trustdesk.portal.trust.KnownFake.@Nullable Reported reported) {
        return reported == null
                ? null
                : new KnownFake.Reported(reported.credit(), reported.reports(), reported.publishedAt());
    }

    Incident incident(dev.trustdesk.portal.trust.Incident incident) {
        return new ShownIncident(this).of(incident);
    }
}
