package dev.trustdesk.portal.transfer;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which column of a file says what. */
final class Header {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final int width;
    private final Map<Column, Integer> places;

    private Header(int width, Map<Column, Integer> places) {
        this.width = width;
        this.places = places;
    }

    /** The header of a file that has just been opened. Zammad's workbook has a line with its title before it. */
    static Header read(Origin origin, CsvFile file) throws IOException {
        var first = file.next();
        if (first.isPresent() && origin == Origin.ZAMMAD && first.get().saysOneThing()) {
            first = file.next();
        }
        return of(origin, first.orElseThrow(() -> new FileRefused("transfer.file.empty", 0)));
    }

    /** Refused when something is missing, or is there twice; columns that we do not know are left alone. */
    static Header of(Origin origin, CsvRow first) throws FileRefused {
        var names = first.fields().stream().map(Header::plain).toList();
        var places = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            for (var place = 0; place < names.size(); place++) {
                if (column.names(origin).contains(names.get(place)) && places.put(column, place) != null) {
                    throw new FileRefused(
                            "transfer.file.column-twice",
                            first.line(),
                            column.names(origin).getFirst());
                }
            }
        }
        require(Column.OF_TICKET, places, origin, first);
        if (Column.OF_MESSAGE.stream().anyMatch(places::containsKey)) {
            require(Column.OF_MESSAGE, places, origin, first);
        }
        return new Header(names.size(), places);
    }

    private static void require(List<Column> columns, Map<Column, Integer> places, Origin origin, CsvRow first)
            throws FileRefused {
        for (var column : columns) {
            if (!places.containsKey(column)) {
                throw new FileRefused(
                        "transfer.file.column-missing",
                        first.line(),
                        column.names(origin).getFirst());
            }
        }
    }

    /** Whether the file says what was written, and not only which tickets there were. */
    boolean hasMessages() {
        return places.containsKey(Column.TEXT);
    }

    /** Whether a row is none: after its last ticket, Zammad's workbook says in which zone its times are. */
    boolean isFooter(Origin origin, CsvRow row) {
        return origin == Origin.ZAMMAD
                && !hasMessages()
                && fits(row)
                && row.saysOneThing()
                && !NUMBER.matcher(row.fields().getFirst().strip()).matches();
    }

    boolean fits(CsvRow row) {
        return row.fields().size() == width;
    }

    /** What a row says; empty if its file does not have the column, or the row ends before it. */
    String of(CsvRow row, Column column) {
        var place = places.get(column);
        return place == null || place >= row.fields().size() ? "" : row.fields().get(place);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
