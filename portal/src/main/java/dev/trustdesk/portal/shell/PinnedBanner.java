package dev.trustdesk.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.PinnedNotices;
import dev.trustdesk.portal.widgets.PinnedNotices.Pinned;
import dev.trustdesk.portal.widgets.StatusBadge;
import java.util.List;
import java.util.stream.Stream;

/** What stands above every view, such as an incident that is going on. Comes and goes by itself while the page is open. */
class PinnedBanner extends Div {
    private static final long serialVersionUID = 1L;

    private final transient List<PinnedNotices> sources;
    private final transient Wording words;
    private transient List<Pinned> shown = List.of();

    PinnedBanner(Stream<PinnedNotices> sources, Changes changes, Wording words) {
        this.sources = sources.toList();
        this.words = words;
        addClassName("td-pinned");
        getElement().setAttribute("role", "region").setAttribute("aria-label", words.get("shell.pinned"));
        show();
        LiveView.of(
                this,
                changes,
                change -> this.sources.stream().anyMatch(source -> change.concerns(source.topic())),
                this::show);
    }

    private void show() {
        var now = sources.stream()
                .flatMap(source -> source.now(words.language()).stream())
                .toList();
        if (now.equals(shown) && getChildren().findAny().isPresent()) {
            return;
        }
        shown = now;
        removeAll();
        now.forEach(notice -> add(line(notice)));
        setVisible(!now.isEmpty());
    }

    private static Div line(Pinned notice) {
        var link = new Anchor(notice.address(), notice.sentence());
        link.getElement().setAttribute("lang", notice.spoken().tag());
        link.setRouterIgnore(notice.address().startsWith("/"));
        var line = new Div(new StatusBadge(notice.tone(), notice.label()), link);
        line.addClassName("td-pinned-line");
        line.getElement().setAttribute("data-tone", notice.tone().attribute()).setAttribute("role", "status");
        return line;
    }
}
