package dev.trustdesk.portal.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.transfer.ImportId;
import dev.trustdesk.portal.transfer.ImportRun;
import dev.trustdesk.portal.transfer.ImportState;
import dev.trustdesk.portal.transfer.Imports;
import dev.trustdesk.portal.transfer.TransferPaths;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings in tickets from another desk's file: first what it would make, then, if somebody says so, just that. */
@Route(TransferPaths.IMPORT)
@Menu(title = "transfer.menu", order = 145, icon = "vaadin:upload-alt")
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
@StyleSheet("/assets/transfer.css")
class ImportView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient Imports imports;
    private final transient Accounts accounts;
    private final transient Wording words;
    private final Section current = new Section();
    private final Section earlier = new Section();
    private final RowTable<ImportRun> table;
    private transient @Nullable ImportId shown;

    ImportView(Imports imports, Accounts accounts, Changes changes, Texts texts) {
        this.imports = imports;
        this.accounts = accounts;
        this.words = texts.in(ViewLanguage.current());
        this.table = new RowTable<ImportRun>(words.get("transfer.earlier"))
                .column(words.get("transfer.column.when"), this::when)
                .column(words.get("transfer.column.origin"), run -> new Span(words.of(run.origin())))
                .column(words.get("transfer.column.state"), run -> state(run.state()))
                .column(words.get("transfer.column.made"), this::made);
        current.setVisible(false);
        current.addClassName("td-import-current");
        earlier.add(new H2(words.get("transfer.earlier")), table);
        getContent()
                .add(
                        new PageHeader(getPageTitle()).withIntro(words.get("transfer.intro")),
                        new ImportForm(imports, words, this::read, this::forgetRefused),
                        current,
                        earlier);
        LiveView.of(this, changes, Imports.TOPIC, this::draw);
    }

    @Override
    public String getPageTitle() {
        return words.get("transfer.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = shown == null ? undecided().orElse(null) : shown;
        draw();
    }

    // Somebody who comes back finds what they left: what is running, or waits for a decision.
    private Optional<ImportId> undecided() {
        return imports.latest(SHOWN).stream()
                .filter(ImportView::isUndecided)
                .filter(run -> accounts.current()
                        .map(Account::id)
                        .filter(run.begunBy()::equals)
                        .isPresent())
                .map(ImportRun::id)
                .findFirst();
    }

    private static boolean isUndecided(ImportRun run) {
        return run.state() == ImportState.READY || run.state() == ImportState.RUNNING;
    }

    /** A file has been read. */
    private void read(ImportRun run) {
        shown = run.id();
        draw();
        // On a phone it stands below the screen.
        current.scrollIntoView();
    }

    // What was wrong with the file before says nothing of this one. What waits for a decision stays.
    private void forgetRefused() {
        if (shown != null && imports.find(shown).filter(ImportView::isUndecided).isEmpty()) {
            shown = null;
            draw();
        }
    }

    private void draw() {
        var runs = imports.latest(SHOWN);
        current.removeAll();
        if (shown != null) {
            imports.find(shown).ifPresent(run -> current.add(panel(run)));
        }
        current.setVisible(current.getComponentCount() > 0);
        table.setRows(runs);
        earlier.setVisible(!runs.isEmpty());
    }

    private Component panel(ImportRun run) {
        var told = run.state() == ImportState.READY || run.state() == ImportState.DONE;
        return new ImportPanel(
                run,
                told ? imports.refusedRows(run.id(), ImportPanel.MOST_ROWS) : List.of(),
                told ? imports.remarks(run.id(), ImportPanel.MOST_ROWS) : List.of(),
                words,
                new ImportPanel.Deeds(() -> begin(run), () -> discard(run)));
    }

    private void begin(ImportRun run) {
        imports.begin(run.id());
        draw();
    }

    private void discard(ImportRun run) {
        imports.discard(run.id());
        shown = null;
        draw();
    }

    private Component when(ImportRun run) {
        var who = new Span(accounts.nameOf(run.begunBy().toString()).orElse("–"));
        who.addClassName("td-soft");
        return stack(new MomentText(run.begunAt(), words.language()), who);
    }

    private Component made(ImportRun run) {
        return switch (run.state()) {
            case DONE, RUNNING -> new Span(words.get("transfer.made.short", run.ticketsMade(), run.messagesMade()));
            case READY, DISCARDED ->
                new Span(words.get(
                        "transfer.found.short",
                        run.found().tickets(),
                        run.found().messages()));
            case READING, REFUSED -> new Span("–");
        };
    }

    private StatusBadge state(ImportState state) {
        var tone = switch (state) {
            case READING, RUNNING, READY -> Tone.INFO;
            case REFUSED -> Tone.BAD;
            case DONE -> Tone.GOOD;
            case DISCARDED -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, words.of(state));
    }

    private static Div stack(Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("td-stack");
        return stack;
    }
}
