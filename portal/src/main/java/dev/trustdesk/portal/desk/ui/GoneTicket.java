package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Deletion;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import java.util.function.UnaryOperator;

/**
 * Shown in place of a deleted ticket: that it was, when, by whom and for which reason. What somebody was writing at that moment stays
 * to be copied, in this window alone.
 */
class GoneTicket extends Div {
    private static final long serialVersionUID = 1L;

    /** @param unsent what was being written; empty if nothing was */
    GoneTicket(Deletion deletion, Wording words, UnaryOperator<String> names, String unsent) {
        var by = deletion.by() == null
                ? words.get("desk.deleted.by-requester")
                : words.get("desk.deleted.by", names.apply(deletion.by().toString()), words.of(deletion.reason()));
        var when = new Paragraph(new MomentText(deletion.at(), words.language()), new Text(" · " + by));
        var back = new Anchor(SupportPaths.QUEUE, words.get("desk.ticket.back"));
        back.addClassName("td-back");
        add(
                back,
                new PageHeader(title(deletion, words)),
                new EmptyState(words.get("desk.deleted"), words.get("desk.deleted.stays"), when));
        if (!unsent.isBlank()) {
            var kept = new TextArea(words.get("desk.deleted.unsent"));
            kept.setHelperText(words.get("desk.deleted.unsent.hint"));
            kept.setValue(unsent);
            kept.setReadOnly(true);
            kept.setWidthFull();
            add(kept);
        }
    }

    static String title(Deletion deletion, Wording words) {
        return words.get("desk.deleted.title", Long.toString(deletion.number()));
    }
}
