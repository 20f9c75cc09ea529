package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Deletions;
import dev.trustdesk.portal.support.Ticket;
import org.jspecify.annotations.Nullable;

/** Where leads and administrators delete a ticket; nobody else sees it. */
class DeletionPanel extends Section {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Ticket shown;

    DeletionPanel(Deletions deletions, Wording words, boolean allowed, Runnable changed) {
        var delete = new Button(words.get("desk.deletion.begin"), click -> {
            if (shown != null) {
                new DeletionDialog(deletions, words, shown, changed).open();
            }
        });
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        add(new H2(words.get("desk.deletion")), delete);
        setVisible(allowed);
    }

    final void show(Ticket ticket) {
        shown = ticket;
    }
}
