package dev.trustdesk.portal.transfer;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of rows as it comes in, read once and never held: UTF-8 with or without a byte order mark, fields separated by whatever
 * separates the header's: comma, semicolon or tab. Anything else is refused in a sentence that says which line to look at.
 */
final class CsvFile implements Closeable {

    private static final int LOOKED_AT = 64 * 1024;
    private static final int MARK = 4;

    private final CheckedReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private CsvFile(CheckedReader reader, CSVParser parser) {
        this.reader = reader;
        this.parser = parser;
        this.records = parser.iterator();
    }

    /** @param most bytes that are read; a larger file is refused when that many have come */
    static CsvFile open(InputStream in, long most) throws IOException {
        try {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            var checked = new CheckedReader(new InputStreamReader(afterMark(new Limited(in, most)), decoder));
            var text = new BufferedReader(checked, LOOKED_AT);
            var format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator(text))
                    .setIgnoreEmptyLines(false)
                    .get();
            return new CsvFile(
                    checked,
                    CSVParser.builder().setReader(text).setFormat(format).get());
        } catch (CharacterCodingException e) {
            throw new FileRefused("transfer.file.encoding", 1);
        }
    }

    /** The next row that is not blank; empty at the end of the file. */
    Optional<CsvRow> next() throws IOException {
        while (true) {
            var line = parser.getCurrentLineNumber() + 1;
            if (!hasNext(line)) {
                return Optional.empty();
            }
            var row = new CsvRow(line, records.next().toList());
            reader.rowEnded(parser.getCurrentLineNumber() + 1);
            if (!row.isBlank()) {
                return Optional.of(row);
            }
        }
    }

    private boolean hasNext(long line) throws IOException {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            var cause = e.getCause();
            if (cause instanceof CharacterCodingException) {
                throw new FileRefused("transfer.file.encoding", line);
            }
            if (cause instanceof org.apache.commons.csv.CSVException) {
                throw new FileRefused("transfer.file.quotes", line);
            }
            throw cause;
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static InputStream afterMark(InputStream in) throws IOException {
        var pushback = new PushbackInputStream(in, MARK);
        var start = pushback.readNBytes(MARK);
        if (begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF)) {
            throw new FileRefused("transfer.file.encoding", 1);
        }
        // A workbook, of today (a ZIP) or of old.
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new FileRefused("transfer.file.workbook", 0);
        }
        var mark = begins(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        pushback.unread(start, mark, start.length - mark);
        return pushback;
    }

    private static boolean begins(byte[] start, int... with) {
        for (var i = 0; i < with.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LOOKED_AT);
        var best = ',';
        var most = 0L;
        var header = firstLine(text);
        for (var candidate : new char[] {',', ';', '\t'}) {
            var found = header.chars().filter(c -> c == candidate).count();
            if (found > most) {
                best = candidate;
                most = found;
            }
        }
        text.reset();
        return best;
    }

    private static String firstLine(BufferedReader text) throws IOException {
        var line = new StringBuilder();
        for (var read = 0; read < LOOKED_AT - 1; read++) {
            var c = text.read();
            if (c < 0 || (c == '\n' || c == '\r') && !line.isEmpty()) {
                break;
            }
            line.append(c == '\n' || c == '\r' ? "" : Character.toString(c));
        }
        return line.toString();
    }

    /** Ends with a refusal and not silently. */
    private static final class Limited extends FilterInputStream {

        private final long most;
        private long read;

        Limited(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var some = super.read(buffer, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) throws FileRefused {
            read += more;
            if (read > most) {
                throw new FileRefused("transfer.file.too-large", 0);
            }
        }
    }
}
