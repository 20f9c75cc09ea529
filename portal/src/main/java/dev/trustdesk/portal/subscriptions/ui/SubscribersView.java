package dev.trustdesk.portal.subscriptions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.subscriptions.Audience;
import dev.trustdesk.portal.subscriptions.Cadence;
import dev.trustdesk.portal.subscriptions.Subjects;
import dev.trustdesk.portal.subscriptions.Subscriptions;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How many readers are told of what. Numbers only: nobody needs to see who they are. */
@Route("publish/subscribers")
@Menu(title = "subscriptions.menu", order = 220, icon = "vaadin:envelopes-o")
@RolesAllowed({"MAINTAINER", "ADMINISTRATOR"})
class SubscribersView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Audience audience;
    private final transient Subjects subjects;
    private final transient Wording words;
    private final Div body = new Div();

    /** How many of each language. */
    private record Row(String what, int english, int korean) {}

    SubscribersView(Audience audience, Subjects subjects, Changes changes, Texts texts) {
        this.audience = audience;
        this.subjects = subjects;
        this.words = texts.in(ViewLanguage.current());
        getContent().add(new PageHeader(getPageTitle()).withIntro(words.get("subscriptions.intro")), body);
        refresh();
        LiveView.of(this, changes, Subscriptions.TOPIC, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return words.get("subscriptions.title");
    }

    private void refresh() {
        var numbers = audience.numbers();
        body.removeAll();
        if (numbers.all() == 0) {
            body.add(new EmptyState(words.get("subscriptions.all", 0), words.get("subscriptions.all.hint")));
            return;
        }
        body.add(new Paragraph(words.get("subscriptions.all", numbers.all())));
        body.add(section(
                words.get("subscriptions.topics"),
                words.get("subscriptions.column.topic"),
                rows(NewsTopic.values(), numbers.topics())));
        body.add(section(
                words.get("subscriptions.cadences"),
                words.get("subscriptions.column.cadence"),
                rows(Cadence.values(), numbers.cadences())));
        if (!numbers.exchanges().isEmpty()) {
            body.add(exchanges(numbers.exchanges()));
        }
    }

    private <K extends Labelled> List<Row> rows(K[] all, Map<K, Map<Language, Integer>> counts) {
        return Arrays.stream(all)
                .map(each -> {
                    var count = counts.getOrDefault(each, Map.of());
                    return new Row(
                            words.of(each), count.getOrDefault(Language.EN, 0), count.getOrDefault(Language.KO, 0));
                })
                .toList();
    }

    private Section section(String title, String first, List<Row> rows) {
        var table = new RowTable<Row>(title)
                .column(first, row -> new Span(row.what()))
                .column(words.get("subscriptions.column.english"), row -> number(row.english()))
                .column(words.get("subscriptions.column.korean"), row -> number(row.korean()));
        table.setRows(rows);
        return new Section(new H2(title), table);
    }

    private Section exchanges(Map<String, Integer> counts) {
        var title = words.get("subscriptions.exchanges");
        var names = subjects.exchanges(words.language());
        var table = new RowTable<Map.Entry<String, Integer>>(title)
                .column(
                        words.get("subscriptions.column.exchange"),
                        entry -> new Span(names.getOrDefault(entry.getKey(), entry.getKey())))
                .column(words.get("subscriptions.column.subscribers"), entry -> number(entry.getValue()));
        table.setRows(counts.entrySet());
        return new Section(new H2(title), new Paragraph(words.get("subscriptions.exchanges.hint")), table);
    }

    private static Component number(int count) {
        return new Span(Integer.toString(count));
    }
}
