package dev.trustdesk.portal.help.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.trustdesk.portal.faq.FaqHit;
import dev.trustdesk.portal.platform.Wording;

/** Stands in the form's place once an answer has solved it. What was written is only put aside. */
class SolvedNote extends Section {
    private static final long serialVersionUID = 1L;

    SolvedNote(FaqHit answer, Wording words, Runnable back) {
        addClassName("td-solved");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("tabindex", "-1");
        var link = new Anchor("faq/" + answer.slug(), answer.title(), AnchorTarget.BLANK);
        var write = new Button(words.get("help.solved.back"), click -> back.run());
        var actions = new Div(write);
        actions.addClassName("td-actions");
        add(
                new H2(words.get("help.solved.title")),
                new Paragraph(words.get("help.solved.text")),
                new Paragraph(link),
                actions);
        getElement().executeJs("this.focus(); this.scrollIntoView({ block: 'center' })");
    }
}
