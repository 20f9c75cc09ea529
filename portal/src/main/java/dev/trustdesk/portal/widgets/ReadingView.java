package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import java.util.Optional;

/** Something to read that the end of the address names. It follows every change, and when there is no such thing the page says so. */
public abstract class ReadingView<T> extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient TrustdeskSettings settings;
    private final transient Wording words;
    private String slug = "";
    private String title = "";

    /** @param topic of the changes that concern what is shown */
    protected ReadingView(Changes changes, String topic, TrustdeskSettings settings, Texts texts) {
        this.settings = settings;
        this.words = texts.in(ViewLanguage.current());
        LiveView.of(this, changes, topic, () -> find(slug).ifPresent(this::show));
    }

    protected abstract Optional<T> find(String slug);

    protected abstract String titleOf(T found);

    protected abstract ReadingPage page(T found);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        find(slug).ifPresentOrElse(this::show, () -> missing(event));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Nothing has this address. */
    protected void missing(BeforeEnterEvent event) {
        event.rerouteToError(NotFoundException.class);
    }

    protected final Wording words() {
        return words;
    }

    protected final String slug() {
        return slug;
    }

    /** @param kind of what is shown, as references in texts name it, such as {@code faq} */
    protected final PermanentLink permanentLink(String kind) {
        return permanentLink(kind, LinkStyle.SITE);
    }

    /** @param face in which everybody who may read it finds it */
    protected final PermanentLink permanentLink(String kind, LinkStyle face) {
        var path = face.resolve(kind + ":" + slug, words.language()).orElseThrow();
        return new PermanentLink(settings.url(path), words);
    }

    private void show(T found) {
        title = titleOf(found);
        getContent().removeAll();
        getContent().add(page(found));
    }
}
