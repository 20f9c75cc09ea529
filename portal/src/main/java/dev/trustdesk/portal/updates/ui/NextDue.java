package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.NextPost;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.StatusBadge;
import java.util.Optional;

/** When the next post is due and, once that has passed, by how much it is late: in the words of the site. */
class NextDue extends Paragraph {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;

    NextDue(Wording words) {
        this.words = words;
        addClassName("td-timeline-head");
    }

    void show(Optional<NextPost> next) {
        removeAll();
        next.ifPresent(due -> {
            add(new Span(words.get("updates.next")), new MomentText(due.dueAt(), words.language()));
            if (due.lateBy() != null) {
                add(new StatusBadge(Tone.BAD, words.late(due.lateBy())));
            }
        });
    }
}
