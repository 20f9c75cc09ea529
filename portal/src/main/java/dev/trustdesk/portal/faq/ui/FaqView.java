package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.trustdesk.portal.faq.FaqEntries;
import dev.trustdesk.portal.faq.FaqHit;
import dev.trustdesk.portal.faq.FaqSummary;
import dev.trustdesk.portal.faq.FaqVisibility;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.ViewLanguage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All answers by category, or those that a few words lead to. */
@Route("faq")
@Menu(title = "faq.menu", order = 10, icon = "vaadin:question-circle-o")
@AnonymousAllowed
class FaqView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String QUERY = "q";
    // Where a secret in the address leads, so that it does not stay there.
    private static final String REFUSED = "refused";
    private static final int PAUSE_MILLIS = 250;
    private static final int MOST_HITS = 20;
    // A longer text is nothing to pass on as a link.
    private static final int LONGEST_IN_ADDRESS = 60;

    private final transient FaqEntries entries;
    private final transient Wording words;
    private final boolean isStaff;
    private final TextField search = new TextField();
    private final Paragraph found = new Paragraph();
    private final Div results = new Div();

    FaqView(FaqEntries entries, AuthenticationContext signedIn, Changes changes, Texts texts) {
        this.entries = entries;
        this.isStaff = signedIn.hasAnyRole("SUPPORT", "MAINTAINER");
        this.words = texts.in(ViewLanguage.current());
        search.setLabel(words.get("faq.search"));
        search.setPlaceholder(words.get("faq.search.example"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MILLIS);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed(InboundText.cleaned(change.getValue()));
            }
        });
        found.getElement().setAttribute("role", "status");
        found.addClassName("td-hint");
        var finder = new Div(search);
        finder.addClassName("td-finder");
        getContent().add(new PageHeader(getPageTitle()).withIntro(words.get("faq.intro")), finder, found, results);
        LiveView.of(this, changes, "faq", () -> show(InboundText.cleaned(search.getValue())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        var asked = InboundText.cleaned(address.getSingleParameter(QUERY).orElse(""));
        if (!SecretGuard.check(asked).isClean()) {
            event.forwardTo(FaqView.class, QueryParameters.of(REFUSED, ""));
            return;
        }
        search.setValue(asked);
        show(asked);
        if (address.getSingleParameter(REFUSED).isPresent()) {
            advise();
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("faq.title");
    }

    /** What looks like a secret is not looked for, and stays neither in the field nor in the address. */
    private void typed(String query) {
        var clean = SecretGuard.check(query).isClean();
        if (!clean) {
            search.clear();
        }
        show(clean ? query : "");
        keepInAddress(clean ? query : "");
        if (!clean) {
            advise();
        }
    }

    private void advise() {
        results.addComponentAsFirst(new Note(Tone.BAD, words.get("inbound.search.refused")));
    }

    private void keepInAddress(String query) {
        var parameters = query.isEmpty() || query.length() > LONGEST_IN_ADDRESS
                ? QueryParameters.empty()
                : QueryParameters.of(QUERY, query);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location("faq", parameters), false));
    }

    private void show(String query) {
        results.removeAll();
        if (query.isEmpty()) {
            found.setText("");
            entries.all(words.language()).stream()
                    .collect(Collectors.groupingBy(FaqSummary::category))
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(category -> results.add(category(words.of(category.getKey()), category.getValue())));
            if (isStaff) {
                var ofStaff = entries.ofStaff(words.language());
                if (!ofStaff.isEmpty()) {
                    results.add(category(words.of(FaqVisibility.STAFF), ofStaff));
                }
            }
            return;
        }
        var hits = entries.search(query, words.language(), MOST_HITS);
        found.setText(words.get("faq.found", hits.size()));
        results.add(hits.isEmpty() ? nothing() : list(hits));
    }

    private Component nothing() {
        var help = new Anchor(words.language() == Language.KO ? "/ko/help" : "/help", words.get("faq.ask"));
        help.addClassNames("td-button", "td-button-primary");
        help.setRouterIgnore(true);
        return new EmptyState(words.get("faq.nothing"), words.get("faq.nothing.hint"), help);
    }

    private Component category(String name, List<FaqSummary> answers) {
        var list = new UnorderedList();
        list.addClassName("td-entries");
        answers.forEach(
                answer -> list.add(item(answer.slug(), answer.language(), answer.title(), answer.summary(), "")));
        return new Section(new H2(name), list);
    }

    private Component list(List<FaqHit> hits) {
        var list = new UnorderedList();
        list.addClassName("td-entries");
        hits.forEach(hit -> list.add(item(hit.slug(), hit.language(), hit.title(), hit.summary(), place(hit))));
        return list;
    }

    private String place(FaqHit hit) {
        var category = words.of(hit.category());
        return hit.visibility() == FaqVisibility.STAFF ? category + " · " + words.of(FaqVisibility.STAFF) : category;
    }

    private static ListItem item(String slug, Language language, String title, String summary, String category) {
        var item = new ListItem(new Anchor("faq/" + slug, title), new Paragraph(summary));
        item.getElement().setAttribute("lang", language.tag());
        if (!category.isEmpty()) {
            var place = new Div(category);
            place.addClassName("td-hint");
            item.add(place);
        }
        return item;
    }
}
