package dev.trustdesk.portal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a file of rows, and what is none: each in one sentence about one line. */
class CsvFileTest {

    private static final long MOST = 10_000;

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n", "a;b\n1;2\n", "a\tb\r\n1\t2", "\uFEFFa,b\n1,2", "\"a\",\"b\"\n\n1,2\n"})
    void commonKindsAreRead(String file) throws IOException {
        assertThat(rows(file)).extracting(CsvRow::fields).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void linesAreCountedAsAnEditorDoes() throws IOException {
        assertThat(rows("a,b\r\n\"1\r\nand\",2\r\n\r\n3,4"))
                .extracting(CsvRow::line)
                .containsExactly(1L, 2L, 5L);
    }

    @Test
    void halfARowIsARowWithFewerFields() throws IOException {
        assertThat(rows("a,b,c\n1,2,3\n4,"))
                .extracting(row -> row.fields().size())
                .containsExactly(3, 3, 2);
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsRefusedWhereItsRowBegins() {
        assertRefused("a,b\n1,2\n3,\"four\n5,6\n", "transfer.file.quotes", 3);
        assertRefused("a,b\n1,\"2\"3\n", "transfer.file.quotes", 2);
    }

    @Test
    void otherEncodingsAreRefused() {
        assertRefused("a,b\n가,나\n".getBytes(Charset.forName("EUC-KR")), "transfer.file.encoding");
        assertRefused("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16), "transfer.file.encoding");
        assertRefused("a,b\né,2\n".getBytes(StandardCharsets.ISO_8859_1), "transfer.file.encoding");
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertRefused("a,b\n1,\0\n", "transfer.file.binary", 1);
        assertRefused(new byte[] {'P', 'K', 3, 4, 20, 0}, "transfer.file.workbook");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "transfer.file.workbook");
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "transfer.file.encoding");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWhenThatMuchHasComeAndNoMoreIsRead() {
        var read = new int[1];
        var endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                read[0]++;
                return "a,b\n".charAt(at++ % 4);
            }
        };

        var refused = catchThrowableOfType(FileRefused.class, () -> all(endless));

        assertThat(refused.problem().key()).isEqualTo("transfer.file.too-large");
        assertThat(read[0]).isLessThan((int) MOST + 10_000);
    }

    @Test
    void aRowWithoutEndIsRefusedBeforeItFillsTheMemory() {
        var endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                return at++ < 5 ? "a,b\n\"".charAt(at - 1) : 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                for (var i = 0; i < length; i++) {
                    buffer[offset + i] = (byte) read();
                }
                return length;
            }
        };

        var refused = catchThrowableOfType(FileRefused.class, () -> {
            try (var file = CsvFile.open(endless, Long.MAX_VALUE)) {
                file.next();
                file.next();
            }
        });

        assertThat(refused.problem().key()).isEqualTo("transfer.file.endless-row");
    }

    private static void assertRefused(String file, String key, long line) {
        var refused = catchThrowableOfType(FileRefused.class, () -> rows(file));
        assertThat(refused.problem()).isEqualTo(new ImportRun.Problem(key, line, ""));
    }

    private static void assertRefused(byte[] file, String key) {
        var refused = catchThrowableOfType(FileRefused.class, () -> all(new ByteArrayInputStream(file)));
        assertThat(refused.problem().key()).isEqualTo(key);
    }

    private static List<CsvRow> rows(String file) throws IOException {
        return all(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<CsvRow> all(InputStream in) throws IOException {
        var rows = new ArrayList<CsvRow>();
        try (var file = CsvFile.open(in, MOST)) {
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
