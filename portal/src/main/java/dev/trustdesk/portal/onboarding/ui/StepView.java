package dev.trustdesk.portal.onboarding.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.onboarding.OnboardingGuide;
import dev.trustdesk.portal.onboarding.OnboardingStep;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.widgets.ReadingPage;
import dev.trustdesk.portal.widgets.ReadingView;
import java.util.Optional;

/** One step of the onboarding guide, and the way to the next. */
@Route("start/:slug")
@AnonymousAllowed
class StepView extends ReadingView<OnboardingStep> {
    private static final long serialVersionUID = 1L;

    private final transient OnboardingGuide guide;

    StepView(OnboardingGuide guide, Changes changes, TrustdeskSettings settings, Texts texts) {
        super(changes, "onboarding", settings, texts);
        this.guide = guide;
    }

    @Override
    protected Optional<OnboardingStep> find(String slug) {
        return guide.find(slug, words().language());
    }

    @Override
    protected String titleOf(OnboardingStep step) {
        return step.page().title();
    }

    @Override
    protected ReadingPage page(OnboardingStep step) {
        var place = new Paragraph(words().get("onboarding.place", step.number(), step.of()));
        place.addClassName("td-hint");
        return ReadingPage.of(step.page(), words())
                .withWayBack("start", words().get("onboarding.title"))
                .with(neighbours(step), place, permanentLink("step"));
    }

    private Nav neighbours(OnboardingStep step) {
        var nav = ReadingPage.neighbours(words().get("onboarding.steps"));
        var previous = step.previous();
        if (previous != null) {
            nav.add(ReadingPage.neighbour(
                    "start/" + previous.slug(), words().get("onboarding.previous"), previous.title()));
        }
        var next = step.next();
        if (next != null) {
            nav.add(ReadingPage.neighbour("start/" + next.slug(), words().get("onboarding.next"), next.title()));
        }
        return nav;
    }
}
