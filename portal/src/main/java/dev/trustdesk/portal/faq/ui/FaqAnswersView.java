package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.faq.FaqEditing;
import dev.trustdesk.portal.faq.FaqOverview;
import dev.trustdesk.portal.faq.FaqProblem;
import dev.trustdesk.portal.faq.FaqRow;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;

/** All answers as maintainers look after them: what is being written, what is due to be looked at, what lacks its Korean. */
@Route(FaqAnswersView.PATH)
@Menu(title = "faq.answers.menu", order = 205, icon = "vaadin:book")
@RolesAllowed("MAINTAINER")
class FaqAnswersView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String PATH = "publish/answers";
    private static final String SHOW = "show";

    private final transient FaqOverview overview;
    private final transient FaqEditing editing;
    private final transient Wording words;
    private final transient FaqRowCells cells;
    private final Select<FaqSelection> shown = new Select<>();
    private final Paragraph found = new Paragraph();
    private final RowTable<FaqRow> table;
    private final EmptyState nothing;

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
        shown.setLabel(words.get("faq.answers.show"));
        shown.setItems(FaqSelection.values());
        shown.setItemLabelGenerator(words::of);
        shown.setValue(FaqSelection.ALL);
        shown.addValueChangeListener(change -> {
            show();
            if (change.isFromClient()) {
                keepInAddress();
            }
        });
        found.addClassName("td-hint");
        found.getElement().setAttribute("role", "status");
        var finder = new Div(shown);
        finder.addClassName("td-finder");
        var create = new Button(words.get("faq.answers.new"), click -> write());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent()
                .add(
                        new PageHeader(getPageTitle(), create).withIntro(words.get("faq.answers.intro")),
                        finder,
                        found,
                        table,
                        nothing);
        LiveView.of(this, changes, change -> change.concerns("faq") || change.concerns(FaqEditing.TOPIC), this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .orElse("");
        shown.setValue(Arrays.stream(FaqSelection.values())
                .filter(one -> name(one).equals(wanted))
                .findFirst()
                .orElse(FaqSelection.ALL));
        show();
    }

    @Override
    public String getPageTitle() {
        return words.get("faq.answers.title");
    }

    private void show() {
        var rows = overview.rows(words.language()).stream()
                .filter(shown.getValue()::holds)
                .toList();
        table.setRows(rows);
        table.setVisible(!rows.isEmpty());
        nothing.setVisible(rows.isEmpty());
        found.setText(words.get("faq.answers.found", rows.size()));
    }

    private void write() {
        open(editing.begin().id().toString());
    }

    private void edit(String entry) {
        editing.change(entry).ifPresent(work -> open(work.id().toString()));
    }

    private void open(String id) {
        getUI().ifPresent(ui -> ui.navigate(PATH + "/" + id));
    }

    private void keepInAddress() {
        var selection = shown.getValue();
        var parameters =
                selection == FaqSelection.ALL ? QueryParameters.empty() : QueryParameters.of(SHOW, name(selection));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(PATH, parameters), false));
    }

    private Component changed(FaqRow row) {
        var published = row.published();
        return published == null ? new Span("–") : new MomentText(published.changedAt(), words.language());
    }

    private static String name(FaqSelection selection) {
        return selection.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
