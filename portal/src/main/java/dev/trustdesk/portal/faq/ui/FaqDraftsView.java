package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.faq.FaqDrafts;
import dev.trustdesk.portal.faq.FaqEditing;
import dev.trustdesk.portal.faq.FaqSuggestion;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;

/** What staff suggest for the FAQ, waiting for a maintainer. */
@Route(FaqDraftsView.PATH)
@Menu(title = "faq.draft.menu", order = 210, icon = "vaadin:lightbulb")
@RolesAllowed("MAINTAINER")
class FaqDraftsView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String PATH = "faq-suggestions";

    private final transient FaqEditing editing;
    private final transient Accounts accounts;
    private final transient Wording words;
    private final Div list = new Div();

    FaqDraftsView(FaqEditing editing, Accounts accounts, Changes changes, Texts texts) {
        this.editing = editing;
        this.accounts = accounts;
        this.words = texts.in(ViewLanguage.current());
        list.addClassName("td-suggestions");
        getContent().add(new PageHeader(getPageTitle()).withIntro(words.get("faq.draft.intro")), list);
        show();
        LiveView.of(this, changes, FaqDrafts.TOPIC, this::show);
    }

    @Override
    public String getPageTitle() {
        return words.get("faq.draft.title");
    }

    private void show() {
        list.removeAll();
        var open = editing.open();
        open.forEach(suggestion -> list.add(article(suggestion)));
        if (open.isEmpty()) {
            list.add(new EmptyState(words.get("faq.draft.nothing"), words.get("faq.draft.nothing.hint")));
        }
    }

    private Article article(FaqSuggestion suggestion) {
        var suggested = suggestion.suggested();
        var link = new Anchor(PATH + "/" + suggested.id(), suggested.question());
        link.getElement().setAttribute("lang", suggested.language().tag());
        var answer = new Div(suggested.answer());
        answer.addClassNames("td-as-written", "td-clamped");
        answer.getElement().setAttribute("lang", suggested.language().tag());
        var article = new Article(new H2(link), SuggestedText.by(suggested, accounts, words), answer);
        var editor = suggestion.editedBy();
        var at = suggestion.editedAt();
        if (editor != null && at != null) {
            var edited = new Div(
                    new Span(words.get(
                                    "faq.draft.edited", accounts.nameOf(editor).orElse("–")) + " "),
                    new MomentText(at, words.language()));
            edited.addClassName("td-hint");
            article.add(edited);
        }
        return article;
    }
}
