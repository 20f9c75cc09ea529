package dev.trustdesk.portal.onboarding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.onboarding.OnboardingGuide;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EntryItem;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.ViewLanguage;

/** All steps of the onboarding guide, in order. */
@Route("start")
@Menu(title = "onboarding.menu", order = 50, icon = "vaadin:rocket")
@AnonymousAllowed
class StartView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient OnboardingGuide guide;
    private final transient Wording words;
    private final OrderedList list = new OrderedList();

    StartView(OnboardingGuide guide, Changes changes, Texts texts) {
        this.guide = guide;
        this.words = texts.in(ViewLanguage.current());
        list.addClassNames("td-entries", "td-steps");
        getContent().add(new PageHeader(getPageTitle()).withIntro(words.get("onboarding.intro")), list);
        show();
        LiveView.of(this, changes, "onboarding", this::show);
    }

    @Override
    public String getPageTitle() {
        return words.get("onboarding.title");
    }

    private void show() {
        list.removeAll();
        guide.steps(words.language()).forEach(step -> list.add(new EntryItem("start/" + step.slug(), step)));
    }
}
