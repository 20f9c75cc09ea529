package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.faq.FaqEditing;
import dev.trustdesk.portal.faq.FaqOverview;
import dev.trustdesk.portal.faq.FaqPaths;
import dev.trustdesk.portal.faq.FaqProblem;
import dev.trustdesk.portal.faq.FaqRow;
import dev.trustdesk.portal.faq.FaqRowPage;
import dev.trustdesk.portal.faq.FaqRowQuery;
import dev.trustdesk.portal.faq.FaqSelection;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.SearchWords;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.PageTop;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** All answers as maintainers look after them: what is being written, what is due to be looked at, what lacks its Korean. */
@Route(FaqPaths.ANSWERS)
@Menu(title = "faq.answers.menu", order = 205, icon = "vaadin:book")
@RolesAllowed("MAINTAINER")
class FaqAnswersView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private static final int PAUSE_MILLIS = 250;

    private final transient FaqOverview overview;
    private final transient FaqEditing editing;
    private final transient Wording words;
    private final transient FaqRowCells cells;
    private final TextField search = new TextField();
    private final Select<FaqSelection> shown = new Select<>();
    private final Paragraph found = new Paragraph();
    private final RowTable<FaqRow> table;
    private final EmptyState nothing;
    private final PageLinks pages;
    private transient FaqRowQuery query = FaqRowQuery.ALL;

    FaqAnswersView(FaqOverview overview, FaqEditing editing, Changes changes, Texts texts) {
        this.overview = overview;
        this.editing = editing;
        this.words = texts.in(ViewLanguage.current());
        this.cells = new FaqRowCells(overview, words, this::edit, this::show);
        this.table = new RowTable<FaqRow>(getPageTitle())
                .column(words.of(FaqProblem.Part.TITLE), cells::title)
                .column(words.get("faq.answers.state"), cells::state)
                .column(words.get("faq.answers.korean"), cells::korean)
                .column(words.get("faq.answers.votes"), cells::votes)
                .column(words.get("faq.editor.review-due"), cells::reviewDue)
                .column(words.get("faq.answers.changed"), this::changed)
                .column(words.get("faq.answers.deeds"), cells::deeds);
        this.nothing = new EmptyState(words.get("faq.answers.nothing"), words.get("faq.answers.nothing.hint"));
        found.addClassName("td-hint");
        found.getElement().setAttribute("role", "status");
        this.pages = new PageLinks(words);
        table.addClassName("td-answers");
        var create = new Button(words.get("faq.answers.new"), click -> write());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent()
                .add(
                        new PageHeader(getPageTitle(), create).withIntro(words.get("faq.answers.intro")),
                        finder(),
                        found,
                        table,
                        nothing,
                        pages);
        LiveView.of(this, changes, change -> change.concerns("faq") || change.concerns(FaqEditing.TOPIC), this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = FaqListAddress.query(event.getLocation().getQueryParameters());
        search.setValue(query.words());
        shown.setValue(query.selection());
        show();
        if (isAttached()) {
            PageTop.show(this);
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("faq.answers.title");
    }

    private Div finder() {
        search.setLabel(words.get("faq.answers.search"));
        search.setPlaceholder(words.get("faq.search.example"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(SearchWords.QUERY_LIMIT);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MILLIS);
        search.addValueChangeListener(change -> choose(change.isFromClient()));
        shown.setLabel(words.get("faq.answers.show"));
        shown.setItems(FaqSelection.values());
        shown.setItemLabelGenerator(words::of);
        shown.setValue(FaqSelection.ALL);
        shown.addValueChangeListener(change -> choose(change.isFromClient()));
        var finder = new Div(search, shown);
        finder.addClassName("td-finder");
        return finder;
    }

    private void choose(boolean byReader) {
        if (!byReader) {
            return;
        }
        var typed = InboundText.cleaned(search.getValue());
        var isClean = SecretGuard.check(typed).isClean();
        if (!isClean) {
            search.clear();
        }
        query = new FaqRowQuery(shown.getValue(), isClean ? typed : "", 1);
        show();
        if (!isClean) {
            found.setText(words.get("inbound.search.refused"));
        }
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, FaqListAddress.of(query), false));
    }

    private void show() {
        var page = overview.rows(query, words.language());
        table.setRows(page.rows(), nothing);
        found.setText(
                page.total() > FaqRowPage.SIZE
                        ? words.get("faq.answers.found.page", page.first(), page.last(), page.total())
                        : words.get("faq.answers.found", page.total()));
        pages.show(page.page(), page.hasMore(), other -> FaqListAddress.of(query.onPage(other)));
    }

    private void write() {
        open(editing.begin().id());
    }

    private void edit(String entry) {
        editing.change(entry).ifPresent(work -> open(work.id()));
    }

    private void open(UUID id) {
        getUI().ifPresent(ui -> ui.navigate(FaqPaths.editor(id)));
    }

    private Component changed(FaqRow row) {
        var published = row.published();
        return published == null ? new Span("–") : new MomentText(published.changedAt(), words.language());
    }
}
