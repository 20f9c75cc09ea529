package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.faq.FaqDraft;
import dev.trustdesk.portal.faq.FaqDrafts;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;

/** What staff suggest for the FAQ, waiting for a maintainer. */
@Route("faq-suggestions")
@Menu(title = "faq.draft.menu", order = 210, icon = "vaadin:lightbulb")
@RolesAllowed("MAINTAINER")
class FaqDraftsView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient FaqDrafts drafts;
    private final transient Accounts accounts;
    private final transient Wording words;
    private final Div list = new Div();

    FaqDraftsView(FaqDrafts drafts, Accounts accounts, Changes changes, Texts texts) {
        this.drafts = drafts;
        this.accounts = accounts;
        this.words = texts.in(ViewLanguage.current());
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
        var open = drafts.open();
        open.forEach(draft -> list.add(article(draft)));
        if (open.isEmpty()) {
            list.add(new EmptyState(words.get("faq.draft.nothing"), words.get("faq.draft.nothing.hint")));
        }
    }

    private Article article(FaqDraft draft) {
        var question = new H2(draft.question());
        var answer = new Div(draft.answer());
        answer.addClassName("td-as-written");
        question.getElement().setAttribute("lang", draft.language().tag());
        answer.getElement().setAttribute("lang", draft.language().tag());
        var by = new Span(words.get("faq.draft.by") + " "
                + accounts.nameOf(draft.proposedBy()).orElse("–") + " ");
        var head = new Div(by, new MomentText(draft.proposedAt(), words.language()));
        head.addClassName("td-hint");
        var hint = new Span(words.get("faq.draft.hint"));
        hint.addClassName("td-hint");
        var take = new Button(
                words.get("faq.draft.take"), click -> after(drafts.take(draft.id()), words.get("faq.draft.taken")));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var decline = new Button(
                words.get("faq.draft.decline"),
                click -> after(drafts.decline(draft.id()), words.get("faq.draft.declined")));
        return new Article(question, head, answer, hint, new Div(take, decline));
    }

    private void after(boolean first, String done) {
        if (first) {
            Toasts.done(done);
        } else {
            Toasts.problem(words.get("faq.draft.decided-before"));
        }
        show();
    }
}
