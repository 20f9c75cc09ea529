package dev.trustdesk.portal.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.notifications.ShownMail;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.MomentText;

/** One mail as its recipient would have read it. */
class ShownMailCard extends Article {
    private static final long serialVersionUID = 1L;

    ShownMailCard(ShownMail shown, Wording words) {
        addClassName("td-mail");
        var mail = shown.mail();
        var subject = new H3(mail.subject());
        var body = new LinkedText(mail.body());
        for (var written : new Component[] {subject, body}) {
            written.getElement().setAttribute("lang", mail.language().tag());
        }
        var head = new DescriptionList();
        line(head, words.get("notifications.mail.from"), new Span(shown.from()));
        line(head, words.get("notifications.mail.to"), new Span(mail.to()));
        line(head, words.get("notifications.mail.at"), new MomentText(shown.at(), words.language()));
        add(subject, head, body);
    }

    private static void line(DescriptionList list, String term, Component value) {
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(value));
    }
}
