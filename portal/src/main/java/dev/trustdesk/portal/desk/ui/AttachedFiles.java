package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.trustdesk.portal.attachments.Attachment;
import dev.trustdesk.portal.attachments.StaffAttachments;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketMessage;
import dev.trustdesk.portal.widgets.MomentText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The files that came with a ticket. Each is there to be saved; a picture can be looked at as a picture, which a browser never runs. No
 * file is ever opened as a page of ours.
 */
class AttachmentPanel extends Section {
    private static final long serialVersionUID = 1L;

    private static final String SEALED = "sandbox; default-src 'none'";
    private static final int KILO = 1024;

    private final transient StaffAttachments attachments;
    private final transient Wording words;
    private final UnorderedList list = new UnorderedList();
    private transient List<Attachment> shown = List.of();

    AttachmentPanel(StaffAttachments attachments, Wording words) {
        this.attachments = attachments;
        this.words = words;
        list.addClassName("td-files");
        add(new H2(words.get("desk.files")), list);
        setVisible(false);
    }

    /** Draws the list again only if another file came. */
    final void show(Ticket ticket) {
        var received =
                ticket.messages().stream().collect(Collectors.toMap(TicketMessage::id, TicketMessage::receivedAt));
        var files = attachments.of(received.keySet());
        if (!files.equals(shown)) {
            shown = files;
            list.removeAll();
            files.forEach(file -> list.add(item(file, received)));
            setVisible(!files.isEmpty());
        }
    }

    private ListItem item(Attachment file, Map<UUID, Instant> received) {
        var save = new Anchor(sent(file), file.name());
        save.getElement().setAttribute("download", file.name());
        var about = new Span(
                new Span(words.get("desk.files.about", words.of(file.kind()), size(file.size())) + ", "),
                new MomentText(received.getOrDefault(file.message(), Instant.EPOCH), words.language()));
        about.addClassName("td-hint");
        var item = new ListItem(save, about);
        if (file.kind().isImage()) {
            var look = new Button(words.get("desk.files.show"), click -> show(file));
            look.setAriaLabel(words.get("desk.files.show-name", file.name()));
            item.add(look);
        }
        return item;
    }

    private void show(Attachment file) {
        var picture = new Image(sent(file), words.get("desk.files.picture", file.name()));
        picture.addClassName("td-picture");
        var warning = new Span(words.get("desk.files.warning"));
        warning.addClassName("td-hint");
        var dialog = new Dialog(new Div(picture), warning);
        dialog.setHeaderTitle(file.name());
        dialog.getFooter().add(new Button(words.get("desk.files.close"), click -> dialog.close()));
        dialog.open();
    }

    private DownloadHandler sent(Attachment file) {
        return event -> {
            event.setFileName(file.name());
            event.setContentType(file.kind().mediaType());
            event.setContentLength(file.size());
            event.getResponse().setHeader("Content-Security-Policy", SEALED);
            event.getResponse().setHeader("Cross-Origin-Resource-Policy", "same-origin");
            event.getResponse().setHeader("Cache-Control", "no-store");
            attachments.write(file, event.getOutputStream());
        };
    }

    private static String size(int bytes) {
        return bytes < KILO * KILO ? Math.max(1, bytes / KILO) + " KB" : bytes / (KILO * KILO) + " MB";
    }
}
