package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.platform.Wording;
import java.time.Duration;

/** How long it is until a change goes live, counted by the browser from what was left when it was drawn. */
class Countdown extends Span {
    private static final long serialVersionUID = 1L;
    private static final String COUNT = """
        const end = performance.now() + $0 * 1000;
        const show = () => {
            const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
            const time = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
            this.textContent = left > 0 ? $1.replace('{time}', time) : $2;
            return left > 0;
        };
        clearInterval(this.counting);
        show();
        this.counting = setInterval(() => {
            if (!this.isConnected || !show()) {
                clearInterval(this.counting);
            }
        }, 1000);
        """;

    private final transient Duration left;
    private final transient Wording words;

    Countdown(Duration left, Wording words) {
        this.left = left;
        this.words = words;
        addClassName("td-countdown");
        getElement().setAttribute("role", "timer");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs(
                        COUNT,
                        left.toSeconds(),
                        words.get("trust.proposal.countdown", "{time}"),
                        words.get("trust.proposal.due"));
    }
}
