package dev.trustdesk.portal.exchanges.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.trustdesk.portal.exchanges.CellStatus;
import dev.trustdesk.portal.exchanges.ExchangeRow;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which rows of the matrix are shown. Stands in the address, so that a filtered matrix can be sent to somebody.
 *
 * @param text part of the name in either language; empty for any
 * @param status what at least one cell says; empty for any
 */
record MatrixFilter(String text, boolean koreanOnly, Optional<CellStatus> status) {

    private static final String TEXT = "q";
    private static final String KOREAN = "korean";
    private static final String STATUS = "status";

    static MatrixFilter of(QueryParameters parameters) {
        return new MatrixFilter(
                parameters.getSingleParameter(TEXT).orElse(""),
                parameters.getSingleParameter(KOREAN).isPresent(),
                parameters.getSingleParameter(STATUS).flatMap(MatrixFilter::status));
    }

    QueryParameters parameters() {
        var values = new HashMap<String, List<String>>();
        if (!text.isBlank()) {
            values.put(TEXT, List.of(text));
        }
        if (koreanOnly) {
            values.put(KOREAN, List.of("1"));
        }
        status.ifPresent(wanted -> values.put(STATUS, List.of(wanted.name().toLowerCase(Locale.ROOT))));
        return new QueryParameters(Map.copyOf(values));
    }

    boolean shows(ExchangeRow row) {
        return (!koreanOnly || row.korean())
                && (folded(row.name().en()).contains(folded(text))
                        || folded(row.name().ko()).contains(folded(text)))
                && status.map(wanted -> row.cells().stream().anyMatch(cell -> cell.status() == wanted))
                        .orElse(true);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static Optional<CellStatus> status(String name) {
        for (var status : CellStatus.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
