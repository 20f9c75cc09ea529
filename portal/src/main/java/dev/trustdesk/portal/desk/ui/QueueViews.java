package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import dev.trustdesk.portal.desk.SavedView;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.QueueCount;
import dev.trustdesk.portal.support.QueueFilter;
import dev.trustdesk.portal.support.QueueView;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The views of the queue with how many tickets each holds. The built-in ones keep the filters that are set; a saved one has its own.
 * They stand there at once; the numbers come when they are known.
 */
class QueueViews extends Nav {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final transient Function<Collection<QueueFilter>, Map<QueueFilter, QueueCount>> counts;
    private final transient Map<QueueFilter, Set<Span>> numbers = new HashMap<>();
    private final Div builtIn = new Div();
    private final Div saved = new Div();

    QueueViews(Wording words, Function<Collection<QueueFilter>, Map<QueueFilter, QueueCount>> counts) {
        this.words = words;
        this.counts = counts;
        getElement().setAttribute("aria-label", words.get("desk.views"));
        builtIn.addClassName("td-views");
        saved.addClassName("td-views");
        add(builtIn, saved);
    }

    final void show(QueueScene scene, List<SavedView> views) {
        numbers.clear();
        builtIn.removeAll();
        saved.removeAll();
        var here = QueueAddress.write(scene).getQueryString();
        var savedHere = views.stream()
                .filter(view -> sceneOf(view).equals(scene))
                .map(SavedView::id)
                .findFirst();
        for (var view : QueueView.values()) {
            var one = scene.with(scene.filter().in(view));
            builtIn.add(link(
                    words.of(view),
                    one,
                    savedHere.isEmpty()
                            && QueueAddress.write(one).getQueryString().equals(here)));
        }
        for (var view : views) {
            var link = link(
                    view.name(),
                    sceneOf(view),
                    savedHere.filter(view.id()::equals).isPresent());
            if (view.shared()) {
                link.getElement().setAttribute("title", words.get("desk.saved.shared"));
                link.addClassName("td-view-shared");
            }
            saved.add(link);
        }
        saved.setVisible(!views.isEmpty());
    }

    /** Says how many there are, as far as it is known. */
    final void count() {
        var known = counts.apply(numbers.keySet());
        numbers.forEach((filter, spans) -> {
            var number = Optional.ofNullable(known.get(filter));
            spans.forEach(span -> {
                span.setText(number.map(QueueCount::toString).orElse(""));
                span.setVisible(number.isPresent());
            });
        });
    }

    static QueueScene sceneOf(SavedView view) {
        return QueueAddress.read(QueryParameters.fromString(view.address()));
    }

    private RouterLink link(String name, QueueScene scene, boolean current) {
        var number = new Span();
        number.addClassName("td-count");
        number.setVisible(false);
        numbers.computeIfAbsent(scene.filter(), filter -> new HashSet<>()).add(number);
        var link = new RouterLink();
        link.add(new Span(name), number);
        link.setRoute(QueueListView.class);
        link.setQueryParameters(QueueAddress.write(scene));
        link.setHighlightCondition((one, event) -> false);
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
