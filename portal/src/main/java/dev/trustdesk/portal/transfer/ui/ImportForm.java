package dev.trustdesk.portal.transfer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.transfer.FileZone;
import dev.trustdesk.portal.transfer.ImportRun;
import dev.trustdesk.portal.transfer.Imports;
import dev.trustdesk.portal.transfer.Origin;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.UploadWords;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Where a file comes from, how its times are meant, and the file itself, which is read while it comes in. */
class ImportForm extends Section {
    private static final long serialVersionUID = 1L;
    private static final int MEGABYTE = 1024 * 1024;

    private final transient Imports imports;
    private final transient Wording words;
    private final transient Consumer<ImportRun> read;
    private final Select<Origin> origin = new Select<>();
    private final Select<FileZone> zone = new Select<>();
    private final Upload upload = new Upload(this::receive);
    private final Div said = new Div();

    /** What was chosen before the file was. */
    private record Choice(Origin origin, FileZone zone) {}

    /**
     * @param read is told of the dry run
     * @param refused is told that a file was not even taken in
     */
    ImportForm(Imports imports, Wording words, Consumer<ImportRun> read, Runnable refused) {
        this.imports = imports;
        this.words = words;
        this.read = read;
        addClassName("td-import-form");
        origin.setLabel(words.get("transfer.origin"));
        origin.setItems(Origin.values());
        origin.setItemLabelGenerator(words::of);
        origin.setValue(Origin.PLAIN);
        zone.setLabel(words.get("transfer.zone"));
        zone.setItems(FileZone.values());
        zone.setItemLabelGenerator(words::of);
        zone.setValue(FileZone.UTC);
        zone.setHelperText(words.get("transfer.zone.hint"));
        var choices = new Div(origin, zone);
        choices.addClassName("td-import-choices");
        buildUpload();
        upload.addFileRejectedListener(rejected -> {
            say(rejected.getErrorMessage());
            refused.run();
        });
        add(choices, hints(), upload, said);
    }

    private void buildUpload() {
        // Not in parts, which would be written to disk before anybody has looked at them.
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Imports.MOST_MEGABYTES * MEGABYTE);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv");
        var choose = new Button(words.get("transfer.upload.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(words.get("transfer.upload.drop")));
        upload.setI18n(uploadWords());
    }

    private Div hints() {
        var limits = new Paragraph(words.get("transfer.limits", Imports.MOST_MEGABYTES));
        var examples = new Paragraph(new Span(words.get("transfer.examples")));
        for (var each : Origin.values()) {
            var link = new Anchor(example(each), words.of(each));
            link.getElement().setAttribute("download", each.example());
            examples.add(link);
        }
        examples.addClassName("td-import-examples");
        var hints = new Div(limits, examples);
        hints.addClassName("td-hint");
        return hints;
    }

    private static DownloadHandler example(Origin origin) {
        return DownloadHandler.forClassResource(Imports.class, "/transfer/" + origin.example(), origin.example());
    }

    // On the request's own thread, as whoever is signed in there; the window's turn is only needed to look and to show.
    private void receive(UploadEvent event) throws IOException {
        var ui = event.getUI();
        var choice = new AtomicReference<Choice>();
        ui.accessSynchronously(() -> choice.set(new Choice(origin.getValue(), zone.getValue())));
        ImportRun run;
        try (var file = event.getInputStream()) {
            run = imports.read(choice.get().origin(), choice.get().zone(), file);
        }
        ui.access(() -> {
            said.removeAll();
            upload.clearFileList();
            read.accept(run);
        });
    }

    private void say(String problem) {
        said.removeAll();
        said.add(new Note(Tone.BAD, problem));
    }

    private UploadI18N uploadWords() {
        return UploadWords.of(words)
                .setDropFiles(new UploadI18N.DropFiles().setOne(words.get("transfer.upload.drop")))
                .setAddFiles(new UploadI18N.AddFiles().setOne(words.get("transfer.upload.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(words.get("transfer.upload.too-many"))
                        .setFileIsTooBig(words.get("transfer.file.too-large", 0, "", Imports.MOST_MEGABYTES))
                        .setIncorrectFileType(words.get("transfer.upload.type")));
    }
}
