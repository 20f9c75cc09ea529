package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.content.Page;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.Guides;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.PermanentLink;
import dev.trustdesk.portal.widgets.ReadingPage;
import dev.trustdesk.portal.widgets.ViewLanguage;

/** One safety guide. */
@Route("guides/:slug")
@AnonymousAllowed
class GuideView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Guides guides;
    private final transient TrustdeskSettings settings;
    private final transient Wording words;
    private String slug = "";
    private String title = "";

    GuideView(Guides guides, Changes changes, TrustdeskSettings settings, Texts texts) {
        this.guides = guides;
        this.settings = settings;
        this.words = texts.in(ViewLanguage.current());
        LiveView.of(
                this,
                changes,
                "guides",
                () -> guides.find(slug, words.language()).ifPresent(this::show));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        guides.find(slug, words.language())
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Page guide) {
        title = guide.title();
        var address = settings.url(
                LinkStyle.SITE.resolve("guide:" + slug, words.language()).orElseThrow());
        getContent().removeAll();
        getContent()
                .add(ReadingPage.of(guide, words)
                        .withWayBack("guides", words.get("trust.guides.title"))
                        .with(new PermanentLink(address, words)));
    }
}
