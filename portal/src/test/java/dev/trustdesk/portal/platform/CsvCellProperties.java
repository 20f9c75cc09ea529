package dev.trustdesk.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** What is exported is read back as it was, and nothing of it begins like a formula. */
class CsvCellProperties {

    @Property(tries = 3_000)
    void aParserReadsBackWhatWasWritten(@ForAll("cells") List<String> cells) throws IOException {
        var written = new StringWriter();
        var format = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
        try (var printer = new CSVPrinter(written, format)) {
            printer.printRecord(cells.stream().map(CsvCell::safe).toList());
        }

        try (var parser = CSVParser.builder()
                .setReader(new StringReader(written.toString()))
                .setFormat(CSVFormat.RFC4180)
                .get()) {
            var read = parser.iterator().next().toList();
            assertThat(read).noneMatch(CsvCellProperties::wouldRun);
            assertThat(read.stream().map(CsvCellProperties::original).toList()).isEqualTo(cells);
        }
    }

    @Provide
    Arbitrary<List<String>> cells() {
        var beginnings =
                Arbitraries.of("", "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "\t", "\r", "\n", "\0", "'", "''");
        var blanks = Arbitraries.of("", " ", "\u00a0", "\u3000", "\u200b", "\ufeff", "  ");
        var rest = Arbitraries.strings().withChars("ab 가나,;\"'\n=1").ofMaxLength(12);
        var cell = Combinators.combine(blanks, beginnings, blanks, beginnings, rest)
                .as((a, b, c, d, e) -> a + b + c + d + e);
        return cell.list().ofMinSize(1).ofMaxSize(4);
    }

    /** As a spreadsheet decides: it trims, folds wide signs, and looks at what comes first. */
    private static boolean wouldRun(String cell) {
        var folded = java.text.Normalizer.normalize(cell, java.text.Normalizer.Form.NFKC);
        return !folded.isEmpty() && (folded.charAt(0) < ' ')
                || folded.replaceAll("^[\\p{Z}\\p{C}\\s]+", "").matches("(?s)[=+\\-@].*");
    }

    private static String original(String cell) {
        return CsvCell.beginsLikeAFormula(cell) ? cell.substring(1) : cell;
    }
}
