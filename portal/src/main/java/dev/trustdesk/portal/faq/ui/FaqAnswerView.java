package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.faq.FaqAnswer;
import dev.trustdesk.portal.faq.FaqEntries;
import dev.trustdesk.portal.faq.FaqLookup;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PermanentLink;
import dev.trustdesk.portal.widgets.ReadingPage;
import dev.trustdesk.portal.widgets.ViewLanguage;

/** One answer: what it says, how it is known, what it said before, and what is near it. */
@Route("faq/:slug")
@AnonymousAllowed
class FaqAnswerView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int MOST_RELATED = 5;

    private final transient FaqEntries entries;
    private final transient TrustdeskSettings settings;
    private final transient Wording words;
    private String slug = "";
    private String title = "";

    FaqAnswerView(FaqEntries entries, Changes changes, TrustdeskSettings settings, Texts texts) {
        this.entries = entries;
        this.settings = settings;
        this.words = texts.in(ViewLanguage.current());
        LiveView.of(this, changes, "faq", () -> {
            if (entries.find(slug, words.language()) instanceof FaqLookup.Found(var answer)) {
                show(answer);
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        switch (entries.find(slug, words.language())) {
            case FaqLookup.Found(var answer) -> show(answer);
            case FaqLookup.Moved(var now) -> event.forwardTo("faq/" + now);
            case FaqLookup.Missing missing -> event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(FaqAnswer answer) {
        title = answer.page().title();
        var reading = ReadingPage.of(answer.page(), words)
                .withWayBack("faq", words.get("faq.title") + " · " + words.of(answer.category()))
                .with(new PermanentLink(
                        settings.url(LinkStyle.SITE
                                .resolve("faq:" + slug, words.language())
                                .orElseThrow()),
                        words));
        if (answer.history().size() > 1) {
            reading.withAside(history(answer));
        }
        getContent().removeAll();
        getContent().add(reading.withAside(related(answer)));
    }

    private Section history(FaqAnswer answer) {
        var list = new OrderedList();
        list.addClassName("td-plain-list");
        answer.history().forEach(revision -> {
            var number = new Span(words.get("faq.revision", revision.number()) + " ");
            list.add(new ListItem(number, new MomentText(revision.publishedAt(), words.language())));
        });
        return panel(words.get("faq.history"), list);
    }

    private Section related(FaqAnswer answer) {
        var list = new UnorderedList();
        list.addClassName("td-plain-list");
        entries.all(words.language()).stream()
                .filter(other ->
                        other.category() == answer.category() && !other.slug().equals(slug))
                .limit(MOST_RELATED)
                .forEach(other -> {
                    var link = new Anchor("faq/" + other.slug(), other.title());
                    link.getElement().setAttribute("lang", other.language().tag());
                    list.add(new ListItem(link));
                });
        var panel = panel(words.get("faq.related"), list);
        panel.setVisible(list.getComponentCount() > 0);
        return panel;
    }

    private static Section panel(String title, com.vaadin.flow.component.Component content) {
        var panel = new Section(new H2(title), content);
        panel.addClassName("td-panel");
        return panel;
    }
}
