package dev.trustdesk.portal.notifications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.trustdesk.portal.notifications.ShownMail;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EmptyState;
import java.util.List;

/** The mails that were shown instead of sent, newest first, a few at a time. */
class ShownMails extends Section {
    private static final long serialVersionUID = 1L;
    private static final int STEP = 10;

    private final transient Wording words;
    private final Div cards = new Div();
    private final Button more;
    private transient List<ShownMail> mails = List.of();
    private int limit = STEP;

    ShownMails(Wording words) {
        this.words = words;
        this.more = new Button(words.get("notifications.show-more"), click -> {
            limit += STEP;
            draw();
        });
        cards.addClassName("td-mails");
        add(new H2(words.get("notifications.shown")), cards, more);
        draw();
    }

    /** Draws only what is different: a reader's place in the page must not jump for nothing. */
    void show(List<ShownMail> now) {
        if (!now.equals(mails)) {
            mails = now;
            draw();
        }
    }

    private void draw() {
        cards.removeAll();
        if (mails.isEmpty()) {
            cards.add(new EmptyState(
                    words.get("notifications.shown.empty"), words.get("notifications.shown.empty.hint")));
        }
        mails.stream().limit(limit).map(mail -> new ShownMailCard(mail, words)).forEach(cards::add);
        more.setVisible(mails.size() > limit);
    }
}
