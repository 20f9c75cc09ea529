package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.trustdesk.portal.attachments.Attachments;
import dev.trustdesk.portal.attachments.WaitingFile;
import dev.trustdesk.portal.desk.ChooseResult;
import dev.trustdesk.portal.desk.ChosenFiles;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.UploadWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The files that go with the next message: chosen, looked into at once, and taken out again if somebody thinks better of it. They wait on
 * the server until they are sent, and no longer than this page is open.
 */
class FilesToSend extends Div {
    private static final long serialVersionUID = 1L;
    /** Of what the browser has taken, something is not here yet. */
    static final String UNFINISHED = "element.files.some(file => !file.complete && !file.error)";

    private static final String HINT = "td-to-send-hint";
    private static final int MEGABYTE = 1024 * 1024;

    private final transient ChosenFiles chosen;
    private final transient Wording words;
    private final transient List<WaitingFile> waiting = new ArrayList<>();
    private final Upload upload = new Upload(this::receive);
    private final Button choose = new Button();
    private final Div said = new Div();
    private final UnorderedList list = new UnorderedList();
    // What is on its way when the message goes, or another ticket comes, belongs to neither.
    private final transient AtomicInteger round = new AtomicInteger();
    private boolean coming;

    FilesToSend(ChosenFiles chosen, Wording words) {
        this.chosen = chosen;
        this.words = words;
        addClassName("td-to-send");
        buildUpload();
        var hint = new Span(words.get(
                "desk.attach.hint",
                Attachments.MOST_PER_MESSAGE,
                megabytes(),
                Attachments.MOST_PER_TICKET,
                Attachments.MOST_BYTES_PER_TICKET / MEGABYTE));
        hint.setId(HINT);
        hint.addClassName("td-hint");
        said.addClassName("td-to-send-problems");
        list.addClassName("td-files");
        list.getElement().setAttribute("aria-label", words.get("desk.attach.list"));
        add(upload, hint, said, list);
        draw();
    }

    /** What goes with the message, in the order in which it was chosen. */
    final List<WaitingFile> files() {
        return List.copyOf(waiting);
    }

    /** Whether a file is still on its way here: the message would go without it. */
    final boolean isComing() {
        return coming;
    }

    /** Throws away what was chosen: it was sent, or is not to be sent. */
    final void clear() {
        waiting.forEach(FilesToSend::close);
        waiting.clear();
        round.incrementAndGet();
        if (coming) {
            coming = false;
            upload.getElement()
                    .executeJs("[...this.files].forEach("
                            + "file => this.dispatchEvent(new CustomEvent('file-abort', { detail: { file } })))");
        }
        said.removeAll();
        draw();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        clear();
    }

    private void buildUpload() {
        choose.setText(words.get("desk.attach.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        choose.getElement().setAttribute("aria-describedby", HINT);
        // A finger ends in no click here: the upload takes it.
        choose.addClickListener(click -> said.removeAll());
        choose.getElement().addEventListener("touchend", touch -> said.removeAll());
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(words.get("desk.attach.drop")));
        upload.setDropLabelIcon(new Span());
        // Not in parts, whose files would have names on the disk.
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFiles(Attachments.MOST_PER_MESSAGE);
        upload.setMaxFileSize(Attachments.MOST_BYTES);
        upload.setAcceptedFileExtensions(".png", ".jpg", ".jpeg", ".gif", ".webp", ".pdf");
        upload.setI18n(UploadWords.of(words)
                .setDropFiles(new UploadI18N.DropFiles().setMany(words.get("desk.attach.drop")))
                .setAddFiles(new UploadI18N.AddFiles().setMany(words.get("desk.attach.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(tooMany())
                        .setFileIsTooBig(words.get("desk.attach.too-big", megabytes()))
                        .setIncorrectFileType(words.get("desk.attach.type"))));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getFileName(), rejected.getErrorMessage()));
        List.of("upload-start", "upload-success", "upload-error", "file-remove")
                .forEach(step ->
                        upload.getElement().addEventListener(step, this::follow).addEventData(UNFINISHED));
    }

    // Some may be waiting for their turn in the browser: of these, an upload of its own accord says nothing.
    private void follow(DomEvent step) {
        coming = step.getEventData().get(UNFINISHED).booleanValue();
        if (!coming) {
            // What has come stands in the list below; what broke off stays, to be tried again.
            upload.getElement().executeJs("this.files = this.files.filter(file => !file.complete)");
        }
    }

    // On the request's own thread, as whoever is signed in there; the window's turn is only needed to show.
    private void receive(UploadEvent event) throws IOException {
        var begun = round.get();
        ChooseResult result;
        try (var content = event.getInputStream()) {
            result = chosen.take(event.getFileName(), content);
        }
        event.getUI().access(() -> took(begun, event.getFileName(), result));
    }

    private void took(int begun, String name, ChooseResult result) {
        switch (result) {
            case ChooseResult.Taken(var file) -> {
                if (begun != round.get()) {
                    close(file);
                } else if (waiting.size() == Attachments.MOST_PER_MESSAGE) {
                    close(file);
                    refuse(name, tooMany());
                } else {
                    waiting.add(file);
                    draw();
                }
            }
            case ChooseResult.Refused(var refused, var key) -> said.add(new Note(Tone.BAD, words.get(key, refused)));
        }
    }

    private void refuse(String name, String why) {
        said.add(new Note(Tone.BAD, words.get("desk.attach.refused", name, why)));
    }

    private void draw() {
        list.removeAll();
        waiting.forEach(file -> list.add(item(file)));
    }

    private ListItem item(WaitingFile file) {
        var size = new Span(AttachedFiles.size(file.size()));
        size.addClassName("td-hint");
        var remove = new Button(words.get("desk.attach.remove"), click -> {
            close(file);
            waiting.remove(file);
            said.removeAll();
            draw();
            choose.focus();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(words.get("desk.attach.remove-name", file.shownName()));
        return new ListItem(new Div(new Span(file.shownName()), size), remove);
    }

    private String tooMany() {
        return words.get("desk.attach.too-many", Attachments.MOST_PER_MESSAGE);
    }

    private static int megabytes() {
        return Attachments.MOST_BYTES / MEGABYTE;
    }

    private static void close(WaitingFile file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
