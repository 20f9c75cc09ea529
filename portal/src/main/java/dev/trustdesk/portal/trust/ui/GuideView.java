package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.content.Page;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.trust.Guides;
import dev.trustdesk.portal.widgets.ReadingPage;
import dev.trustdesk.portal.widgets.ReadingView;
import java.util.Optional;

/** One safety guide. */
@Route("guides/:slug")
@AnonymousAllowed
class GuideView extends ReadingView<Page> {
    private static final long serialVersionUID = 1L;

    private final transient Guides guides;

    GuideView(Guides guides, Changes changes, TrustdeskSettings settings, Texts texts) {
        super(changes, "guides", settings, texts);
        this.guides = guides;
    }

    @Override
    protected Optional<Page> find(String slug) {
        return guides.find(slug, words().language());
    }

    @Override
    protected String titleOf(Page guide) {
        return guide.title();
    }

    @Override
    protected ReadingPage page(Page guide) {
        return ReadingPage.of(guide, words())
                .withWayBack("guides", words().get("trust.guides.title"))
                .with(permanentLink("guide"));
    }
}
