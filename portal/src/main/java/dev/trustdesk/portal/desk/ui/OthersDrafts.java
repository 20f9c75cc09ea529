package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.desk.Draft;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.MomentText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What colleagues are writing on the ticket right now, to be read before it is sent: the second pair of eyes. */
class OthersDrafts extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final transient Function<AccountId, String> names;
    private final transient Set<AccountId> read = new HashSet<>();

    OthersDrafts(Wording words, Function<AccountId, String> names) {
        this.words = words;
        this.names = names;
        addClassName("td-others-drafts");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    final void show(List<Draft> drafts) {
        removeAll();
        drafts.forEach(draft -> add(entry(draft)));
        setVisible(!drafts.isEmpty());
    }

    // Somebody who reads one goes on reading it as it grows.
    private NativeDetails entry(Draft draft) {
        var who = new Span(words.get("desk.draft.by", names.apply(draft.author()), words.of(draft.kind())) + " ");
        var text = new Div(draft.text());
        text.addClassName("td-as-written");
        var details = new NativeDetails();
        details.setSummary(who, new MomentText(draft.changedAt(), words.language()));
        details.setContent(text);
        details.addClassName("td-other-draft");
        details.setOpen(read.contains(draft.author()));
        details.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                read.add(draft.author());
            } else {
                read.remove(draft.author());
            }
        });
        return details;
    }
}
