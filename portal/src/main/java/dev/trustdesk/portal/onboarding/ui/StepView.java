package dev.trustdesk.portal.onboarding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.onboarding.OnboardingGuide;
import dev.trustdesk.portal.onboarding.OnboardingStep;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.PermanentLink;
import dev.trustdesk.portal.widgets.ReadingPage;
import dev.trustdesk.portal.widgets.ViewLanguage;

/** One step of the onboarding guide, and the way to the next. */
@Route("start/:slug")
@AnonymousAllowed
class StepView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient OnboardingGuide guide;
    private final transient TrustdeskSettings settings;
    private final transient Wording words;
    private String slug = "";
    private String title = "";

    StepView(OnboardingGuide guide, Changes changes, TrustdeskSettings settings, Texts texts) {
        this.guide = guide;
        this.settings = settings;
        this.words = texts.in(ViewLanguage.current());
        LiveView.of(
                this,
                changes,
                "onboarding",
                () -> guide.find(slug, words.language()).ifPresent(this::show));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        guide.find(slug, words.language())
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(OnboardingStep step) {
        title = step.page().title();
        var place = new Paragraph(words.get("onboarding.place", step.number(), step.of()));
        place.addClassName("td-hint");
        var address = settings.url(
                LinkStyle.SITE.resolve("step:" + slug, words.language()).orElseThrow());
        getContent().removeAll();
        getContent()
                .add(ReadingPage.of(step.page(), words)
                        .withWayBack("start", words.get("onboarding.title"))
                        .with(neighbours(step), place, new PermanentLink(address, words)));
    }

    private Div neighbours(OnboardingStep step) {
        var nav = ReadingPage.neighbours(words.get("onboarding.steps"));
        var previous = step.previous();
        if (previous != null) {
            nav.add(ReadingPage.neighbour(
                    "start/" + previous.slug(), words.get("onboarding.previous"), previous.title()));
        }
        var next = step.next();
        if (next != null) {
            nav.add(ReadingPage.neighbour("start/" + next.slug(), words.get("onboarding.next"), next.title()));
        }
        return new Div(nav);
    }
}
