package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.select.Select;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Outcome;

/** How a ticket ended, to be chosen where it is resolved. Its requester reads it. */
class OutcomeChoice extends Select<Outcome> {
    private static final long serialVersionUID = 1L;

    OutcomeChoice(Wording words) {
        setLabel(words.get("desk.outcome"));
        setHelperText(words.get("desk.outcome.hint"));
        setItems(Outcome.values());
        setItemLabelGenerator(words::of);
    }
}
