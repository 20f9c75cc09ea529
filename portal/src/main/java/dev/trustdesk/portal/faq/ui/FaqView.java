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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.trustdesk.portal.faq.FaqCategory;
import dev.trustdesk.portal.faq.FaqEntries;
import dev.trustdesk.portal.faq.FaqHit;
import dev.trustdesk.portal.faq.FaqPage;
import dev.trustdesk.portal.faq.FaqSummary;
import dev.trustdesk.portal.faq.FaqVisibility;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.PageTop;
import dev.trustdesk.portal.widgets.ViewLanguage;
import java.util.List;

/** The first answers of each category, all of one, or those that a few words lead to; never more than a page at a time. */
@Route("faq")
@Menu(title = "faq.menu", order = 10, icon = "vaadin:question-circle-o")
@AnonymousAllowed
class FaqView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    // Where a secret in the address leads, so that it does not stay there.
    private static final String REFUSED = "refused";
    private static final int PAUSE_MILLIS = 250;
    // Of each category, on the page that shows all of them.
    private static final int FIRST = 12;
    private static final int HITS_ON_PAGE = 20;
    // Whoever has so many to choose from adds a word.
    private static final int MOST_HITS = 200;

    private final transient FaqEntries entries;
    private final transient Wording words;
    private final boolean isStaff;
    private final TextField search = new TextField();
    private final Paragraph found = new Paragraph();
    private final Div results = new Div();
    private final PageLinks pages;
    private transient FaqPlace place = FaqPlace.FRONT;

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
        this.pages = new PageLinks(words);
        getContent()
                .add(
                        new PageHeader(words.get("faq.title")).withIntro(words.get("faq.intro")),
                        finder,
                        found,
                        results,
                        pages);
        LiveView.of(this, changes, "faq", () -> show(place));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        var asked = FaqPlace.of(address);
        if (!SecretGuard.check(asked.words()).isClean()) {
            event.forwardTo(FaqView.class, QueryParameters.of(REFUSED, ""));
            return;
        }
        search.setValue(asked.words());
        show(asked);
        if (isAttached()) {
            PageTop.show(this);
        }
        if (address.getSingleParameter(REFUSED).isPresent()) {
            advise();
        }
    }

    @Override
    public String getPageTitle() {
        var shelf = place.shelf();
        return shelf == null ? words.get("faq.title") : words.of(shelf) + " · " + words.get("faq.title");
    }

    /** What looks like a secret is not looked for, and stays neither in the field nor in the address. */
    private void typed(String query) {
        var clean = SecretGuard.check(query).isClean();
        if (!clean) {
            search.clear();
        }
        show(FaqPlace.lookingFor(clean ? query : ""));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, place.location(), false));
        if (!clean) {
            advise();
        }
    }

    private void advise() {
        results.addComponentAsFirst(new Note(Tone.BAD, words.get("inbound.search.refused")));
    }

    private void show(FaqPlace asked) {
        place = asked.shelf() == FaqVisibility.STAFF && !isStaff ? FaqPlace.FRONT : asked;
        results.removeAll();
        if (!place.words().isEmpty()) {
            showHits();
        } else if (place.shelf() == null) {
            showAll();
        } else {
            showShelf(place.shelf());
        }
    }

    private void showAll() {
        found.setText("");
        pages.show(1, false, page -> place.location());
        entries.shelves(words.language(), FIRST)
                .forEach(shelf -> results.add(section(shelf.category(), shelf.first(), shelf.total())));
        if (isStaff) {
            var ofStaff = entries.ofStaff(words.language(), 1);
            if (ofStaff.total() > 0) {
                var first = ofStaff.answers().stream().limit(FIRST).toList();
                results.add(section(FaqVisibility.STAFF, first, ofStaff.total()));
            }
        }
    }

    private void showShelf(Labelled shelf) {
        var page = shelf instanceof FaqCategory category
                ? entries.ofCategory(category, words.language(), place.page())
                : entries.ofStaff(words.language(), place.page());
        var back = new Paragraph(new Anchor(FaqPlace.FRONT.location().getPath(), words.get("faq.shelf.back")));
        back.addClassName("td-crumbs");
        var which = new Paragraph(
                page.total() > FaqPage.SIZE
                        ? words.get("faq.answers.found.page", page.first(), page.last(), page.total())
                        : words.get("faq.found", page.total()));
        which.addClassName("td-hint");
        var section = section(shelf, page.answers(), page.answers().size());
        section.addComponentAtIndex(1, which);
        results.add(back, section);
        found.setText("");
        pages.show(page.page(), page.hasMore(), other -> place.onPage(other).location());
    }

    private void showHits() {
        var hits = entries.search(place.words(), words.language(), MOST_HITS + 1);
        var shown = Math.min(hits.size(), MOST_HITS);
        var page = Math.clamp(place.page(), 1, Math.max(1, (shown + HITS_ON_PAGE - 1) / HITS_ON_PAGE));
        var from = (page - 1) * HITS_ON_PAGE;
        var until = Math.min(from + HITS_ON_PAGE, shown);
        if (hits.size() > MOST_HITS) {
            found.setText(words.get("faq.found.many", from + 1, until, MOST_HITS));
        } else {
            found.setText(
                    shown > HITS_ON_PAGE
                            ? words.get("faq.answers.found.page", from + 1, until, shown)
                            : words.get("faq.found", shown));
        }
        results.add(hits.isEmpty() ? nothing() : list(hits.subList(from, until)));
        pages.show(
                page,
                until < shown && place.hasAddress(),
                other -> place.onPage(other).location());
    }

    private Component nothing() {
        var help = new Anchor(words.language() == Language.KO ? "/ko/help" : "/help", words.get("faq.ask"));
        help.addClassNames("td-button", "td-button-primary");
        help.setRouterIgnore(true);
        return new EmptyState(words.get("faq.nothing"), words.get("faq.nothing.hint"), help);
    }

    private Section section(Labelled shelf, List<FaqSummary> answers, int total) {
        var list = new UnorderedList();
        list.addClassName("td-entries");
        answers.forEach(
                answer -> list.add(item(answer.slug(), answer.language(), answer.title(), answer.summary(), "")));
        var section = new Section(new H2(words.of(shelf)), list);
        if (total > answers.size()) {
            var all = new Anchor(
                    FaqPlace.on(shelf).location().getPathWithQueryParameters(),
                    words.get("faq.shelf.all", words.of(shelf), total));
            section.add(new Paragraph(all));
        }
        return section;
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
