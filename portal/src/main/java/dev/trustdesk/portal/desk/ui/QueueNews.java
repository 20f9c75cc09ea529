package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.trustdesk.portal.platform.Wording;

/** Says that there are tickets which the queue does not show yet, instead of pushing the others down. */
class QueueNews extends Div {
    private static final long serialVersionUID = 1L;

    private final QueueGrid grid;
    private final transient Wording words;
    private final transient Runnable follow;
    private final Button show = new Button();

    QueueNews(QueueGrid grid, Wording words, Runnable follow) {
        this.grid = grid;
        this.words = words;
        this.follow = follow;
        getElement().setAttribute("role", "status");
        show.addClassName("td-news");
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        show.addClickListener(click -> follow.run());
        show.setVisible(false);
        add(show);
    }

    final void clear() {
        show.setVisible(false);
    }

    // Nothing moves under a hand. Where there is none, and nothing has been selected or scrolled to, the list follows.
    final void announce(long newcomers) {
        show.setText(words.get("desk.queue.news", newcomers));
        show.setVisible(true);
        grid.getElement()
                .executeJs("return !this.matches(':hover') && !this.contains(document.activeElement)"
                        + " && this.$.table.scrollTop === 0")
                .then(Boolean.class, free -> {
                    if (free && grid.getSelectedItems().isEmpty()) {
                        follow.run();
                    }
                });
    }
}
