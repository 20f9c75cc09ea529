package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.faq.FaqDraft;
import dev.trustdesk.portal.faq.FaqWork;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.MomentText;

/** One suggestion of the list: what was suggested, which stays, and who works on it, which changes. */
class SuggestionArticle extends Article {
    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient Wording words;
    private final Div edited = new Div();
    private long version;

    SuggestionArticle(FaqDraft suggested, Accounts accounts, Wording words) {
        this.accounts = accounts;
        this.words = words;
        var link = new Anchor(FaqDraftsView.PATH + "/" + suggested.id(), suggested.question());
        link.getElement().setAttribute("lang", suggested.language().tag());
        var answer = new Div(suggested.answer());
        answer.addClassNames("td-as-written", "td-clamped");
        answer.getElement().setAttribute("lang", suggested.language().tag());
        edited.addClassName("td-hint");
        edited.setVisible(false);
        add(new H2(link), SuggestedText.by(suggested, accounts, words), answer, edited);
    }

    final void show(FaqWork now) {
        var editor = now.editedBy();
        var at = now.editedAt();
        if (now.version() == version || editor == null || at == null) {
            return;
        }
        version = now.version();
        edited.removeAll();
        edited.add(
                new Span(words.get("faq.draft.edited", accounts.nameOf(editor).orElse("–")) + " "),
                new MomentText(at, words.language()));
        edited.setVisible(true);
    }
}
