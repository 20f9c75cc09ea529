package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.internal.JacksonUtils;
import dev.trustdesk.portal.attachments.Upload;
import dev.trustdesk.portal.attachments.WaitingFile;
import dev.trustdesk.portal.desk.DraftKind;
import dev.trustdesk.portal.desk.Insert;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.Note;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * Where staff write. It begins as an internal note; writing to the requester is a choice of its own, which changes the colour of
 * everything here and the words on the button. What is typed is handed over every few seconds.
 */
class Composer extends Section {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "td-inserts";

    private final transient Wording words;
    private final transient Deeds deeds;
    private final RadioButtonGroup<DraftKind> audience = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();
    private final Div inserts = new Div();
    private final Div found = new Div();
    private final FilesToSend files;
    private final Afterwards afterwards;
    private final Button send = new Button();
    private final Button discard = new Button();
    private final Div said = new Div();
    private final Div kept = new Div();

    /** What is done with a text: while it is written, and when it is finished. */
    interface Deeds {

        void keep(DraftKind kind, String text);

        void discard();

        void note(String text);

        void reply(String text, AfterReply then);

        List<Insert> find(DraftKind kind, Insert.Sort sort, String query);
    }

    Composer(Wording words, Clock clock, FilesToSend files, Deeds deeds) {
        this.words = words;
        this.files = files;
        this.deeds = deeds;
        this.afterwards = new Afterwards(words, clock);
        addClassName("td-composer");
        getElement().setAttribute("tabindex", "-1");
        audience.setLabel(words.get("desk.compose.who-reads"));
        audience.setItems(DraftKind.values());
        audience.setItemLabelGenerator(
                kind -> words.get(kind == DraftKind.NOTE ? "desk.compose.staff" : "desk.compose.requester"));
        audience.setValue(DraftKind.NOTE);
        audience.addValueChangeListener(change -> {
            dress();
            keep(change.isFromClient());
        });
        text.setWidthFull();
        text.setMinRows(5);
        text.setMaxRows(20);
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        text.addValueChangeListener(change -> keep(change.isFromClient()));
        inserts.setId(LIST);
        inserts.addClassName("td-inserts");
        inserts.getElement().setAttribute("role", "listbox");
        inserts.getElement().setAttribute("aria-label", words.get("desk.insert.list"));
        inserts.getElement().setAttribute("hidden", true);
        found.addClassName("td-sr");
        found.getElement().setAttribute("aria-live", "polite");
        found.getElement().setAttribute("data-found", true);
        said.getElement().setAttribute("aria-live", "polite");
        kept.addClassNames("td-soft", "td-kept");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.getElement().setAttribute("data-send", true);
        send.addClickListener(click -> send());
        send.setDisableOnClick(true);
        discard.setText(words.get("desk.draft.discard"));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        discard.addClickListener(click -> deeds.discard());
        var actions = new Div(send, discard, kept);
        actions.addClassName("td-compose-actions");
        add(new H2(words.get("desk.compose.title")), audience, said, text, inserts, found, files, afterwards, actions);
        nothingKept();
        dress();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var told = JacksonUtils.createObjectNode();
        told.put("found", words.get("desk.insert.found"));
        told.put("nothing", words.get("desk.insert.nothing"));
        getElement()
                .executeJs(
                        "import('/assets/composer.js').then(script => script.attach(this, $0, $1))",
                        inserts.getElement(),
                        told);
    }

    /** Somebody wants to write to these readers; the browser has given them the text already. */
    final void begin(DraftKind kind) {
        audience.setValue(kind);
        keep(!text.isEmpty());
    }

    /** The text was kept or thrown away: begins anew, as a note, and the keyboard is out of the text. */
    final void done() {
        // A button that cannot be pressed for the moment, or a question that has closed, leaves the keyboard nowhere.
        getElement().executeJs("""
                const at = document.activeElement;
                if (at === document.body || this.contains(at) || at.closest('vaadin-dialog')) {
                    this.focus({ preventScroll: true });
                }
                """);
        text.clear();
        files.clear();
        afterwards.reset();
        audience.setValue(DraftKind.NOTE);
        said.removeAll();
        nothingKept();
        send.setEnabled(true);
    }

    /** The text was not sent, and still stands here. */
    final void say(Tone tone, String sentence) {
        said.removeAll();
        said.add(new Note(tone, sentence));
        send.setEnabled(true);
    }

    /** The text was not sent, and whoever wrote it goes on writing. */
    final void goOn() {
        said.removeAll();
        send.setEnabled(true);
        text.focus();
    }

    /** Takes up a draft where it was left. */
    final void take(DraftKind kind, String draft, Instant at) {
        audience.setValue(kind);
        text.setValue(draft);
        keptAt(at);
    }

    /** Says that what stands here is kept. */
    final void keptAt(Instant at) {
        kept.removeAll();
        kept.add(new Span(words.get("desk.draft.kept") + " "), new MomentText(at, words.language()));
        kept.setVisible(true);
        discard.setVisible(true);
    }

    /** Says nothing about a draft, because there is none. */
    final void nothingKept() {
        kept.removeAll();
        kept.setVisible(false);
        discard.setVisible(false);
    }

    final boolean isEmpty() {
        return text.isEmpty();
    }

    final String written() {
        return text.getValue();
    }

    final List<Upload> files() {
        return files.files().stream().map(WaitingFile::upload).toList();
    }

    final DraftKind kind() {
        return audience.getValue();
    }

    @ClientCallable
    private ArrayNode find(String sort, String query) {
        return JacksonUtils.listToJson(deeds.find(kind(), Insert.Sort.valueOf(sort), query));
    }

    private void keep(boolean typed) {
        if (typed) {
            deeds.keep(kind(), text.getValue());
        }
    }

    private void send() {
        said.removeAll();
        if (files.isComing()) {
            say(Tone.INFO, words.get("desk.attach.coming"));
        } else if (isPublic()) {
            deeds.reply(text.getValue(), afterwards.value());
        } else {
            deeds.note(text.getValue());
        }
    }

    private boolean isPublic() {
        return audience.getValue() == DraftKind.REPLY;
    }

    private void dress() {
        setClassName("td-composer-public", isPublic());
        getElement().setAttribute("data-public", isPublic());
        text.setLabel(words.get(isPublic() ? "desk.compose.reply" : "desk.compose.note"));
        text.setHelperText(words.get(isPublic() ? "desk.compose.reply.hint" : "desk.compose.note.hint") + " "
                + words.get(isPublic() ? "desk.insert.hint.reply" : "desk.insert.hint.note"));
        send.setText(words.get(isPublic() ? "desk.compose.send" : "desk.compose.save"));
        afterwards.setVisible(isPublic());
    }
}
