package dev.trustdesk.portal.help.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.OwnQuestions;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.StatusBadge;
import java.util.List;

/** Says that one has open requests that may be about the same, and leaves the choice to whoever wrote it. */
class AskedBefore extends Section {
    private static final long serialVersionUID = 1L;

    AskedBefore(List<OwnQuestions.Earlier> earlier, Wording words, Runnable anyway, Runnable back) {
        addClassName("td-asked");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        var list = new UnorderedList();
        list.addClassName("td-bonds");
        earlier.forEach(found -> list.add(item(found, words)));
        var send = new Button(words.get("help.asked.anyway"), click -> anyway.run());
        var change = new Button(words.get("help.asked.back"), click -> back.run());
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var actions = new Div(send, change);
        actions.addClassName("td-actions");
        add(
                new H2(words.get("help.asked.title", earlier.size())),
                new Paragraph(words.get("help.asked.text")),
                list,
                actions);
        getElement().executeJs("this.focus(); this.scrollIntoView({ block: 'center' })");
    }

    private static ListItem item(OwnQuestions.Earlier found, Wording words) {
        var ticket = found.ticket();
        // Another page would take away what is written.
        var link = new Anchor(
                MyTicketView.address(ticket.id()),
                words.get("help.mine.ticket", Long.toString(ticket.number()), ticket.subject()),
                com.vaadin.flow.component.html.AnchorTarget.BLANK);
        link.getElement().setAttribute("lang", ticket.language().tag());
        var why = new Div(
                new StatusBadge(
                        found.alike() ? Tone.CAUTION : Tone.INFO,
                        words.get(found.alike() ? "help.asked.alike" : "help.asked.category")),
                new Span(words.get("help.mine.opened") + " "),
                new MomentText(ticket.createdAt(), words.language()));
        why.addClassName("td-badges");
        return new ListItem(new Div(link), why);
    }
}
