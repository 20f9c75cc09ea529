package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.faq.FaqDraft;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.MomentText;

/** What was suggested, as it came: folded away, to look at while something is made of it. */
class SuggestedText extends Details {
    private static final long serialVersionUID = 1L;

    SuggestedText(FaqDraft suggested, Accounts accounts, Wording words) {
        setSummaryText(words.get("faq.editor.suggested"));
        var question = new Paragraph(suggested.question());
        question.addClassName("td-strong");
        question.getElement().setAttribute("lang", suggested.language().tag());
        var answer = new Div(suggested.answer());
        answer.addClassName("td-as-written");
        answer.getElement().setAttribute("lang", suggested.language().tag());
        add(by(suggested, accounts, words), question, answer);
    }

    /** Who suggested it, and when. */
    static Div by(FaqDraft suggested, Accounts accounts, Wording words) {
        var name = accounts.nameOf(suggested.proposedBy()).orElse("–");
        var by = new Div(
                new Span(words.get("faq.draft.by") + " " + name + " "),
                new MomentText(suggested.proposedAt(), words.language()));
        by.addClassName("td-hint");
        return by;
    }
}
