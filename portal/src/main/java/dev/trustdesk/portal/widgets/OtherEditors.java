package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.content.EditedDocument;
import dev.trustdesk.portal.content.Editing;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Wording;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says in an editor who else has the same text open, and tells them of this window. Nothing is shown while nobody else has. */
public class OtherEditors extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Editing editing;
    private final transient Function<String, Optional<String>> names;
    private final transient Wording words;
    private final UUID window = UUID.randomUUID();
    private transient @Nullable EditedDocument document;

    /** @param names the name of an account by its principal's, such as {@code accounts::nameOf} */
    public OtherEditors(Editing editing, Changes changes, Function<String, Optional<String>> names, Wording words) {
        this.editing = editing;
        this.names = names;
        this.words = words;
        addClassName("td-other-editors");
        getElement().setAttribute("role", "status");
        Heartbeat.of(this, Editing.BEAT, new Beats());
        LiveView.of(this, changes, change -> document != null && Editing.concerns(change, document), this::draw);
    }

    /** The text that is open in the editor now; null as long as it exists in this window only. */
    public final void show(@Nullable EditedDocument opened) {
        var before = document;
        if (before != null && !before.equals(opened)) {
            editing.left(window, before);
        }
        document = opened;
        if (opened != null && !opened.equals(before) && isAttached()) {
            editing.opened(window, opened);
        }
        draw();
    }

    private void draw() {
        removeAll();
        var others = document == null
                ? List.<String>of()
                : editing.othersAt(document).stream()
                        .flatMap(account -> names.apply(account).stream())
                        .toList();
        others.forEach(name -> add(avatar(name)));
        if (!others.isEmpty()) {
            add(new Span(words.get("widgets.editing.others", String.join(", ", others))));
        }
    }

    private static Span avatar(String name) {
        var avatar = new Span(Initials.of(name));
        avatar.addClassName("td-avatar");
        avatar.getElement().setAttribute("aria-hidden", "true");
        return avatar;
    }

    /** As long as this is on the screen. Whoever fell silent is gone without a word: looked at again with every beat. */
    private final class Beats implements Heartbeat.Listener {

        @Override
        public void came() {
            if (document != null) {
                editing.opened(window, document);
            }
        }

        @Override
        public void beat(boolean there) {
            if (there && document != null) {
                editing.still(window, document);
            }
            draw();
        }

        @Override
        public void left() {
            if (document != null) {
                editing.left(window, document);
            }
        }
    }
}
