package dev.trustdesk.portal.exchanges.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
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
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.exchanges.Capability;
import dev.trustdesk.portal.exchanges.CellStatus;
import dev.trustdesk.portal.exchanges.ExchangeRow;
import dev.trustdesk.portal.exchanges.Exchanges;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.DayText;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.ViewLanguage;
import java.time.Clock;
import java.util.Optional;

/** The matrix: every exchange by every capability. */
@Route("exchanges")
@Menu(title = "exchanges.menu", order = 20, icon = "vaadin:table")
@AnonymousAllowed
class ExchangesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLIS = 200;

    private final transient Exchanges exchanges;
    private final transient Clock clock;
    private final transient Wording words;
    private final TextField text = new TextField();
    private final Checkbox koreanOnly = new Checkbox();
    private final Select<CellStatus> status = new Select<>();
    private final Paragraph count = new Paragraph();
    private final RowTable<ExchangeRow> table;
    private final EmptyState nothing;
    private final Note advice;

    ExchangesView(Exchanges exchanges, Clock clock, Changes changes, Texts texts) {
        this.exchanges = exchanges;
        this.clock = clock;
        this.words = texts.in(ViewLanguage.current());
        this.table = table();
        table.addClassName("td-matrix");
        this.nothing = new EmptyState(words.get("exchanges.nothing"), words.get("exchanges.nothing.hint"));
        this.advice = new Note(Tone.BAD, words.get("inbound.search.refused"));
        advice.setVisible(false);
        count.getElement().setAttribute("role", "status");
        count.addClassName("td-hint");
        getContent()
                .add(
                        new PageHeader(getPageTitle()).withIntro(words.get("exchanges.intro")),
                        finder(),
                        advice,
                        count,
                        table,
                        nothing);
        LiveView.of(this, changes, "exchanges", this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = MatrixFilter.of(event.getLocation().getQueryParameters());
        text.setValue(filter.text());
        forgetSecret();
        koreanOnly.setValue(filter.koreanOnly());
        status.setValue(filter.status().orElse(null));
        show();
    }

    @Override
    public String getPageTitle() {
        return words.get("exchanges.title");
    }

    private Div finder() {
        text.setLabel(words.get("exchanges.filter.name"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(60);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addValueChangeListener(change -> filtered(change.isFromClient()));
        status.setLabel(words.get("exchanges.filter.status"));
        status.setItems(CellStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(words.get("exchanges.filter.any-status"));
        status.setItemLabelGenerator(
                value -> value == null ? words.get("exchanges.filter.any-status") : words.of(value));
        status.addValueChangeListener(change -> filtered(change.isFromClient()));
        koreanOnly.setLabel(words.get("exchanges.filter.korean"));
        koreanOnly.addValueChangeListener(change -> filtered(change.isFromClient()));
        var finder = new Div(text, status, koreanOnly);
        finder.addClassName("td-finder");
        return finder;
    }

    private RowTable<ExchangeRow> table() {
        var rows = new RowTable<ExchangeRow>(words.get("exchanges.title"))
                .column(words.get("exchanges.exchange"), this::name);
        for (var capability : Capability.values()) {
            rows.column(words.of(capability), row -> badge(row.cell(capability).status()));
        }
        return rows.column(words.get("exchanges.as-of"), this::known);
    }

    private void filtered(boolean byReader) {
        if (byReader) {
            forgetSecret();
            show();
            keepInAddress();
        }
    }

    /** What looks like a secret is not looked for, and stays neither in the field nor in the address. */
    private void forgetSecret() {
        var clean = SecretGuard.check(text.getValue()).isClean();
        if (!clean) {
            text.clear();
            keepInAddress();
        }
        advice.setVisible(!clean);
    }

    private void keepInAddress() {
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("exchanges", filter().parameters()), false));
    }

    private MatrixFilter filter() {
        return new MatrixFilter(text.getValue(), koreanOnly.getValue(), Optional.ofNullable(status.getValue()));
    }

    private void show() {
        var all = exchanges.all(words.language());
        var shown = all.stream().filter(filter()::shows).toList();
        table.setRows(shown, nothing);
        count.setText(words.get("exchanges.shown", shown.size(), all.size()));
    }

    private Component name(ExchangeRow row) {
        var link = new Anchor("exchanges/" + row.slug(), row.name().in(words.language()));
        link.addClassName("td-strong");
        var cell = stack(link);
        if (row.disagreement()) {
            cell.add(new StatusBadge(Tone.CAUTION, words.get("exchanges.disagreement.short")));
        }
        return cell;
    }

    private Component known(ExchangeRow row) {
        var confidence = new Span(words.of(row.provenance().confidence()));
        confidence.addClassName("td-hint");
        return stack(
                new DayText(row.provenance().asOf()),
                confidence,
                new VerificationText(row.verification(), clock.instant(), words));
    }

    private StatusBadge badge(CellStatus value) {
        return new StatusBadge(value.tone(), words.of(value));
    }

    private static Div stack(Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("td-stack");
        return stack;
    }
}
