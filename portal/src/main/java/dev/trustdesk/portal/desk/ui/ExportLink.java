package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.QueueQuery;
import dev.trustdesk.portal.transfer.QueueExports;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Saves what the queue shows as a file, all of it. A link, so that every way to follow one works. */
class ExportLink extends Anchor {
    private static final long serialVersionUID = 1L;

    private final transient QueueExports exports;
    private final transient Clock clock;
    private final transient Supplier<QueueQuery> shown;

    /** @param shown what the queue shows when the link is followed */
    ExportLink(QueueExports exports, Wording words, Clock clock, Supplier<QueueQuery> shown) {
        this.exports = exports;
        this.clock = clock;
        this.shown = shown;
        setText(words.get("desk.export"));
        addClassName("td-queue-export");
        getElement().setAttribute("download", true);
        getElement().setAttribute("title", words.get("desk.export.hint"));
        setHref(this::send);
    }

    private void send(DownloadEvent event) throws IOException {
        var query = new AtomicReference<QueueQuery>();
        event.getUI().accessSynchronously(() -> query.set(shown.get()));
        var view = query.get().filter().view().name().toLowerCase(Locale.ROOT).replace('_', '-');
        event.setFileName("trustdesk-" + view + "-" + LocalDate.ofInstant(clock.instant(), Moments.KST) + ".csv");
        event.setContentType("text/csv; charset=utf-8");
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        exports.write(query.get(), event.getOutputStream());
    }
}
