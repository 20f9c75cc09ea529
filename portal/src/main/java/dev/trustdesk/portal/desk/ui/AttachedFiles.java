package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.trustdesk.portal.attachments.Attachment;
import dev.trustdesk.portal.attachments.StaffAttachments;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.MessageKind;
import dev.trustdesk.portal.support.TicketMessage;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The files that came with messages, each where its message is read. Each is there to be saved; a picture can be looked at as a picture,
 * which a browser never runs. No file is ever opened as a page of ours.
 */
final class AttachedFiles {

    private static final String SEALED = "sandbox; default-src 'none'";
    private static final int KILO = 1024;

    private final StaffAttachments attachments;
    private final Wording words;

    AttachedFiles(StaffAttachments attachments, Wording words) {
        this.attachments = attachments;
        this.words = words;
    }

    /** A list for each of these messages that has any. */
    Map<UUID, UnorderedList> of(Collection<TicketMessage> messages) {
        var kinds = new HashMap<UUID, MessageKind>();
        messages.forEach(message -> kinds.put(message.id(), message.kind()));
        var lists = new HashMap<UUID, UnorderedList>();
        for (var file : attachments.of(kinds.keySet())) {
            var fromRequester = kinds.get(file.message()) == MessageKind.REQUEST;
            lists.computeIfAbsent(file.message(), message -> list()).add(item(file, fromRequester));
        }
        return lists;
    }

    private UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("td-files");
        list.getElement().setAttribute("aria-label", words.get("desk.files"));
        return list;
    }

    private ListItem item(Attachment file, boolean fromRequester) {
        var save = new Anchor(sent(file), file.name());
        save.getElement().setAttribute("download", file.name());
        var about = new Span(words.get("desk.files.about", words.of(file.kind()), size(file.size())));
        about.addClassName("td-hint");
        var item = new ListItem(new Div(save, about));
        if (file.kind().isImage()) {
            var look = new Button(words.get("desk.files.show"), click -> show(file, fromRequester));
            look.addThemeVariants(ButtonVariant.LUMO_SMALL);
            look.setAriaLabel(words.get("desk.files.show-name", file.name()));
            item.add(look);
        }
        return item;
    }

    private void show(Attachment file, boolean fromRequester) {
        var described = fromRequester
                ? words.get("desk.files.picture", file.name())
                : words.get("desk.files.picture-of-staff", file.name());
        var picture = new Image(sent(file), described);
        picture.addClassName("td-picture");
        var dialog = new Dialog(new Div(picture));
        if (fromRequester) {
            var warning = new Span(words.get("desk.files.warning"));
            warning.addClassName("td-hint");
            dialog.add(warning);
        }
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

    static String size(int bytes) {
        return bytes < KILO * KILO ? Math.max(1, bytes / KILO) + " KB" : bytes / (KILO * KILO) + " MB";
    }
}
