package dev.trustdesk.portal.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.transfer.ImportRemark;
import dev.trustdesk.portal.transfer.ImportRun;
import dev.trustdesk.portal.transfer.Imports;
import dev.trustdesk.portal.transfer.RefusedRow;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.RowTable;
import java.util.List;

/** One import: what its dry run found, what can be done about it, and how far it has come. */
class ImportPanel extends Div {
    private static final long serialVersionUID = 1L;

    /** Of more refused rows it is only said how many they are. */
    static final int MOST_ROWS = 100;

    private final transient ImportRun run;
    private final transient Wording words;

    /** What is done with a dry run. */
    record Deeds(Runnable begin, Runnable discard) {}

    ImportPanel(ImportRun run, List<RefusedRow> refused, List<ImportRemark> remarks, Wording words, Deeds deeds) {
        this.run = run;
        this.words = words;
        addClassName("td-import");
        add(new H2(words.get("transfer.panel", words.of(run.origin()))), sentence());
        switch (run.state()) {
            case READY -> {
                add(numbers(), actions(deeds));
                addRemarks(remarks);
                addRefused(refused);
            }
            case RUNNING -> add(progress());
            case DONE -> {
                addRemarks(remarks);
                addRefused(refused);
            }
            case READING, REFUSED, DISCARDED -> {}
        }
    }

    private Note sentence() {
        var found = run.found();
        var problem = run.problem();
        if (problem != null) {
            return new Note(
                    Tone.BAD,
                    words.get(
                            problem.key(),
                            Long.toString(problem.line()),
                            problem.about(),
                            Integer.toString(Imports.MOST_MEGABYTES)));
        }
        return switch (run.state()) {
            case READY ->
                found.tickets() == 0
                        ? new Note(Tone.CAUTION, words.get("transfer.ready.nothing"))
                        : new Note(Tone.INFO, words.get("transfer.ready", found.tickets(), found.messages()));
            case RUNNING -> new Note(Tone.INFO, words.get("transfer.running"));
            case DONE ->
                new Note(Tone.GOOD, words.get("transfer.done", run.ticketsMade(), run.messagesMade(), run.left()));
            case READING, REFUSED, DISCARDED -> new Note(Tone.NEUTRAL, words.of(run.state()));
        };
    }

    private DescriptionList numbers() {
        var found = run.found();
        var list = new DescriptionList();
        list.addClassName("td-import-numbers");
        number(list, words.get("transfer.number.rows"), found.rows());
        number(list, words.get("transfer.number.tickets"), found.tickets());
        number(list, words.get("transfer.number.messages"), found.messages());
        number(list, words.get("transfer.number.refused"), found.refused());
        number(list, words.get("transfer.number.known"), found.known());
        return list;
    }

    private static void number(DescriptionList list, String name, int number) {
        list.add(
                new Div(new DescriptionList.Term(name), new DescriptionList.Description(String.format("%,d", number))));
    }

    private Div actions(Deeds deeds) {
        var actions = new Div();
        actions.addClassName("td-actions");
        if (run.found().tickets() > 0) {
            var begin = new Button(
                    words.get("transfer.begin", run.found().tickets()),
                    click -> deeds.begin().run());
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            begin.setDisableOnClick(true);
            actions.add(begin);
        }
        actions.add(new Button(
                words.get("transfer.discard"), click -> deeds.discard().run()));
        return actions;
    }

    private Component progress() {
        var found = run.found();
        var done = run.ticketsMade() + run.left();
        var bar = new ProgressBar(0, Math.max(found.tickets(), 1), Math.min(done, found.tickets()));
        bar.getElement().setAttribute("aria-label", words.get("transfer.running"));
        var said = new Paragraph(words.get("transfer.progress", done, found.tickets()));
        said.addClassName("td-soft");
        return new Div(bar, said);
    }

    private void addRemarks(List<ImportRemark> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        var table = new RowTable<ImportRemark>(words.get("transfer.remarks"))
                .column(words.get("transfer.column.left-out"), remark -> new Span(remark.word()))
                .column(words.get("transfer.column.why"), remark -> new Span(words.of(remark.kind())))
                .column(words.get("transfer.column.times"), remark -> new Span(Integer.toString(remark.times())));
        table.setRows(remarks);
        add(new H3(words.get("transfer.remarks")), table);
    }

    private void addRefused(List<RefusedRow> rows) {
        var all = Math.max(run.found().refused(), rows.size());
        if (rows.isEmpty()) {
            return;
        }
        var table = new RowTable<RefusedRow>(words.get("transfer.refused"))
                .column(words.get("transfer.column.line"), row -> new Span(Long.toString(row.line())))
                .column(words.get("transfer.column.reason"), row -> new Span(words.get(row.reason())));
        table.setRows(rows);
        add(new H3(words.get("transfer.refused")), table);
        if (all > rows.size()) {
            add(new Paragraph(words.get("transfer.refused.more", all - rows.size())));
        }
    }
}
