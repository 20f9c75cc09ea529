package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.updates.PublishedAddition;
import dev.trustdesk.portal.updates.PublishedPost;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.Prose;
import dev.trustdesk.portal.widgets.ReadingPage;
import dev.trustdesk.portal.widgets.ReadingView;
import dev.trustdesk.portal.widgets.SourceList;
import dev.trustdesk.portal.widgets.StatusBadge;
import java.util.Optional;

/** One post. */
@Route("updates/:slug")
@AnonymousAllowed
class UpdateView extends ReadingView<PublishedPost> {
    private static final long serialVersionUID = 1L;

    private final transient Posts posts;

    UpdateView(Posts posts, Changes changes, TrustdeskSettings settings, Texts texts) {
        super(changes, "updates", settings, texts);
        this.posts = posts;
    }

    @Override
    protected Optional<PublishedPost> find(String slug) {
        return posts.find(slug, words().language());
    }

    @Override
    protected String titleOf(PublishedPost post) {
        return post.title();
    }

    @Override
    protected ReadingPage page(PublishedPost post) {
        var at = new Paragraph(new MomentText(post.publishedAt(), words().language()));
        at.addClassName("td-hint");
        if (post.reviewedAt() != null) {
            at.add(" · " + words().get("updates.review.public"));
        } else if (post.unreviewed()) {
            at.add(" · " + words().get("updates.review.public-none"));
        }
        var reading =
                new ReadingPage(post.title(), post.language()).withWayBack("updates", words().get("updates.title"));
        if (post.language() != words().language()) {
            reading.withFallbackNote(words());
        }
        var summary = new Paragraph(post.summary());
        summary.addClassName("td-lead");
        summary.getElement().setAttribute("lang", post.language().tag());
        reading.with(at, summary).withText(post.body());
        post.additions().forEach(added -> reading.with(addition(added)));
        reading.with(neighbours(post), permanentLink("update"));
        if (!post.sources().isEmpty()) {
            reading.withPanel(words().get("widgets.known.sources"), new SourceList(post.sources(), words()));
        }
        return reading;
    }

    private Section addition(PublishedAddition added) {
        var language = added.language();
        var at = new Paragraph(
                words().get("updates.additions.of-post", Moments.written(added.addedAt(), words().language())));
        at.addClassName("td-hint");
        var summary = new Paragraph(added.summary());
        summary.addClassName("td-strong");
        summary.getElement().setAttribute("lang", language.tag());
        var section = new Section(
                new H2(words().of(added.kind())),
                at,
                summary,
                new Prose(added.placedBody().html(LinkStyle.PORTAL).html(), language));
        section.addClassName("td-added");
        if (language != words().language()) {
            section.addComponentAtIndex(
                    2, new StatusBadge(Tone.CAUTION, words().get("updates.additions.korean-pending")));
        }
        return section;
    }

    private Nav neighbours(PublishedPost post) {
        var nav = ReadingPage.neighbours(words().get("updates.title"));
        var previous = post.previous();
        if (previous != null) {
            nav.add(ReadingPage.neighbour(
                    "updates/" + previous.slug(), words().get("updates.previous"), previous.title()));
        }
        var next = post.next();
        if (next != null) {
            nav.add(ReadingPage.neighbour("updates/" + next.slug(), words().get("updates.newer"), next.title()));
        }
        return nav;
    }
}
