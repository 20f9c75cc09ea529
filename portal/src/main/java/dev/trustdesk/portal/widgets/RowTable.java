package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A short list as a real table: every row is in the page, screen readers move through it by cell, and on a phone each row becomes a
 * card. For lists without end, use a grid.
 */
public class RowTable<T> extends Div {
    private static final long serialVersionUID = 1L;

    private final NativeTableRow head = new NativeTableRow();
    private final NativeTableBody body = new NativeTableBody();
    private final transient List<Column<T>> columns = new ArrayList<>();

    private record Column<T>(String header, Function<T, Component> cell) {}

    /** @param label what the table lists, for screen readers */
    public RowTable(String label) {
        var table = new NativeTable();
        table.addClassName("td-rows");
        // Said aloud, because browsers forget what a table is once its style makes cards of it.
        role(table, "table").getElement().setAttribute("aria-label", label);
        role(table.getHead(), "rowgroup")
                .getElement()
                .appendChild(role(head, "row").getElement());
        table.getElement().appendChild(role(body, "rowgroup").getElement());
        addClassName("td-rows-frame");
        add(table);
    }

    /** The next column; its header is repeated beside each value on a phone. */
    public RowTable<T> column(String header, Function<T, Component> cell) {
        var headerCell = new NativeTableHeaderCell(header);
        headerCell.getElement().setAttribute("scope", "col");
        head.add(role(headerCell, "columnheader"));
        columns.add(new Column<>(header, cell));
        return this;
    }

    public void setRows(Collection<T> rows) {
        body.removeAll();
        rows.forEach(row -> body.add(row(row)));
    }

    /** @param instead what is shown in the table's place while there are none */
    public void setRows(Collection<T> rows, Component instead) {
        setRows(rows);
        setVisible(!rows.isEmpty());
        instead.setVisible(rows.isEmpty());
    }

    private NativeTableRow row(T item) {
        var row = role(new NativeTableRow(), "row");
        for (var column : columns) {
            var cell = role(new NativeTableCell(column.cell().apply(item)), "cell");
            cell.getElement().setAttribute("data-label", column.header());
            row.add(cell);
        }
        return row;
    }

    private static <C extends Component> C role(C component, String role) {
        component.getElement().setAttribute("role", role);
        return component;
    }
}
