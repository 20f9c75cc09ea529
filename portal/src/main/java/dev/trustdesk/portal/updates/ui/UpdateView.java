package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.updates.PublishedPost;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PermanentLink;
import dev.trustdesk.portal.widgets.ReadingPage;
import dev.trustdesk.portal.widgets.SourceList;
import dev.trustdesk.portal.widgets.ViewLanguage;

/** One post. */
@Route("updates/:slug")
@AnonymousAllowed
class UpdateView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Posts posts;
    private final transient TrustdeskSettings settings;
    private final transient Wording words;
    private String title = "";

    UpdateView(Posts posts, TrustdeskSettings settings, Texts texts) {
        this.posts = posts;
        this.settings = settings;
        this.words = texts.in(ViewLanguage.current());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        posts.find(event.getRouteParameters().get("slug").orElse(""), words.language())
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(PublishedPost post) {
        title = post.title();
        var at = new Paragraph(new MomentText(post.publishedAt(), words.language()));
        at.addClassName("td-hint");
        var reading = new ReadingPage(title, post.language()).withWayBack("updates", words.get("updates.title"));
        if (post.language() != words.language()) {
            reading.withFallbackNote(words);
        }
        var address = settings.url(LinkStyle.SITE
                .resolve("update:" + post.slug(), words.language())
                .orElseThrow());
        reading.with(at).withText(post.body()).with(neighbours(post), new PermanentLink(address, words));
        if (!post.sources().isEmpty()) {
            reading.withAside(panel(words.get("widgets.known.sources"), new SourceList(post.sources(), words)));
        }
        getContent().removeAll();
        getContent().add(reading);
    }

    private Div neighbours(PublishedPost post) {
        var nav = ReadingPage.neighbours(words.get("updates.title"));
        var previous = post.previous();
        if (previous != null) {
            nav.add(ReadingPage.neighbour(
                    "updates/" + previous.slug(), words.get("updates.previous"), previous.title()));
        }
        var next = post.next();
        if (next != null) {
            nav.add(ReadingPage.neighbour("updates/" + next.slug(), words.get("updates.newer"), next.title()));
        }
        return new Div(nav);
    }

    private static Section panel(String title, SourceList sources) {
        var panel = new Section(new H2(title), sources);
        panel.addClassName("td-panel");
        return panel;
    }
}
