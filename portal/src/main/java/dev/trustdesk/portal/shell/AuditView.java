package dev.trustdesk.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.identity.AccountAdministration;
import dev.trustdesk.portal.platform.AuditArea;
import dev.trustdesk.portal.platform.AuditLog;
import dev.trustdesk.portal.platform.AuditPage;
import dev.trustdesk.portal.platform.AuditQuery;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Who did what, when, and what it changed: the audit trail, newest first. What is asked for stands in the address. */
@Route(AuditAddress.PATH)
@Menu(title = "shell.audit.menu", order = 330, icon = "vaadin:clipboard-text")
@RolesAllowed("ADMINISTRATOR")
class AuditView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient AuditLog log;
    private final transient Wording words;
    private final transient Map<String, String> names;
    private transient AuditText text;
    private final Select<AuditArea> area = new Select<>();
    private final Select<String> actor = new Select<>();
    private final RowTable<AuditPage.Line> table;
    private final EmptyState nothing;
    private final Nav pages = new Nav();
    private transient AuditAddress shown = AuditAddress.FIRST;

    AuditView(AuditLog log, AccountAdministration accounts, Texts texts) {
        this.log = log;
        this.words = texts.in(ViewLanguage.current());
        this.names = accounts.all().stream()
                .collect(Collectors.toMap(
                        row -> row.account().id().toString(),
                        row -> row.account().displayName()));
        this.text = new AuditText(words, names);
        this.table = new RowTable<AuditPage.Line>(getPageTitle())
                .column(words.get("shell.audit.when"), this::when)
                .column(words.get("shell.audit.who"), line -> strong(text.actor(line)))
                .column(words.get("shell.audit.what"), this::what)
                .column(words.get("shell.audit.subject"), this::subject);
        this.nothing = new EmptyState(words.get("shell.audit.nothing"), words.get("shell.audit.nothing.hint"));
        pages.getElement().setAttribute("aria-label", words.get("shell.audit.pages"));
        pages.addClassName("td-choices");
        getContent()
                .add(
                        new PageHeader(getPageTitle()).withIntro(words.get("shell.audit.intro")),
                        finder(),
                        table,
                        nothing,
                        pages);
    }

    @Override
    public String getPageTitle() {
        return words.get("shell.audit.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = AuditAddress.of(event.getLocation().getQueryParameters());
        var query = shown.query();
        area.setValue(query.area());
        actor.setValue(names.containsKey(query.actor()) ? query.actor() : null);
        var page = log.page(query, shown.before());
        var all = new HashMap<>(names);
        all.putAll(page.names());
        text = new AuditText(words, all);
        table.setRows(page.lines(), nothing);
        showPages(page);
    }

    private Div finder() {
        area.setLabel(words.get("shell.audit.subject"));
        area.setItems(AuditArea.values());
        area.setEmptySelectionAllowed(true);
        area.setEmptySelectionCaption(words.get("shell.audit.any"));
        area.setItemLabelGenerator(one -> one == null ? words.get("shell.audit.any") : words.of(one));
        area.addValueChangeListener(change -> search(change.isFromClient()));
        actor.setLabel(words.get("shell.audit.who"));
        actor.setItems(names.keySet().stream()
                .sorted((a, b) -> name(a).compareToIgnoreCase(name(b)))
                .toList());
        actor.setEmptySelectionAllowed(true);
        actor.setEmptySelectionCaption(words.get("shell.audit.anybody"));
        actor.setItemLabelGenerator(id -> id == null ? words.get("shell.audit.anybody") : name(id));
        actor.addValueChangeListener(change -> search(change.isFromClient()));
        var finder = new Div(area, actor);
        finder.addClassName("td-finder");
        return finder;
    }

    private String name(String id) {
        return names.getOrDefault(id, id);
    }

    private void search(boolean byReader) {
        if (byReader) {
            var wanted = new AuditAddress(new AuditQuery(area.getValue(), actor.getValue(), null), null);
            getUI().ifPresent(ui -> ui.navigate(AuditAddress.PATH, wanted.parameters()));
        }
    }

    private void showPages(AuditPage page) {
        pages.removeAll();
        if (shown.query().subject() != null) {
            pages.add(new Anchor(AuditAddress.FIRST.toString(), words.get("shell.audit.everything")));
        }
        if (shown.before() != null) {
            pages.add(new Anchor(new AuditAddress(shown.query(), null).toString(), words.get("shell.audit.newest")));
        }
        if (page.hasOlder()) {
            var last = page.lines().getLast().id();
            pages.add(new Anchor(new AuditAddress(shown.query(), last).toString(), words.get("shell.audit.older")));
        }
        pages.setVisible(pages.getComponentCount() > 0);
    }

    private Component when(AuditPage.Line line) {
        return new MomentText(line.deed().at(), words.language());
    }

    private Component what(AuditPage.Line line) {
        var cell = new Div(new Span(text.action(line)));
        cell.addClassName("td-stack");
        line.differences().forEach((name, change) -> {
            var difference = new Span(text.difference(name, change));
            difference.addClassName("td-soft");
            cell.add(difference);
        });
        return cell;
    }

    // Leads to everything that was done to the same thing.
    private Component subject(AuditPage.Line line) {
        var same = new AuditAddress(new AuditQuery(null, null, line.subject()), null);
        return new Anchor(same.toString(), text.subject(line));
    }

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("td-strong");
        return span;
    }
}
