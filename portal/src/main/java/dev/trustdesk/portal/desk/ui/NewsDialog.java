package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketMessage;
import java.util.List;

/** Before a reply crosses what came while it was written: shows that, and asks. The way back to the text has the focus. */
class NewsDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    NewsDialog(
            Wording words,
            Ticket ticket,
            List<TicketMessage> news,
            AttachedFiles files,
            Runnable anyway,
            Runnable goOn) {
        setHeaderTitle(words.get("desk.news.title", news.size()));
        addClassName("td-dialog");
        setWidth("40rem");
        var conversation = new Conversation(words, files);
        conversation.show(news, ticket.row().language());
        add(new Paragraph(words.get("desk.news.hint")), conversation);
        var back = new Button(words.get("desk.news.go-on"), click -> {
            close();
            goOn.run();
        });
        back.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var send = new Button(words.get("desk.news.send-anyway"), click -> {
            close();
            anyway.run();
        });
        send.setDisableOnClick(true);
        addDialogCloseActionListener(escape -> {
            close();
            goOn.run();
        });
        getFooter().add(send, back);
        FirstFocus.at(back);
    }
}
